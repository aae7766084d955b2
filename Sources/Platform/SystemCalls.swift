// The one file that knows which C library this machine has: everything else asks for `SystemCalls` names.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif
