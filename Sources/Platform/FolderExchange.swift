/// Letting two folders change places in one step.
public enum FolderExchange {
  /// Whether it was done; false where the system or the file system cannot.
  public static func exchange(_ left: String, _ right: String) -> Bool {
    #if os(Linux)
      // Swift's view of the C library leaves this call out (it is declared for _GNU_SOURCE only), so it is looked up.
      typealias Call = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let exchangeFlag: UInt32 = 2
      return unsafeBitCast(symbol, to: Call.self)(AT_FDCWD, left, AT_FDCWD, right, exchangeFlag) == 0
    #else
      return renamex_np(left, right, UInt32(RENAME_SWAP)) == 0
    #endif
  }
}
