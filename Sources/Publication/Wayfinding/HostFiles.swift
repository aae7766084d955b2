import Catalogue
import Platform

/// Files for hosts, crawlers and people who report a weakness.
enum HostFiles {
  /// robots.txt (RFC 9309).
  static func robots(_ edition: Edition) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(edition.canonical("sitemap.xml"))\n".utf8)
  }

  /// security.txt (RFC 9116). It expires 300 days after the build, since the standard asks for less than a year.
  static func security(_ edition: Edition) -> [UInt8]? {
    let site = edition.catalogue.site
    guard let contact = site.securityContact ?? site.mailbox, EmailAddress.isValid(contact.value) else { return nil }
    let expires = edition.now.date.adding(days: 300)
    var text = "Contact: mailto:\(contact.value)\nExpires: \(expires)T00:00:00Z\nPreferred-Languages: en\n"
    text += "Canonical: \(edition.catalogue.baseURL.origin)/.well-known/security.txt\n"
    if edition.catalogue.baseURL.path != "/" {
      text += "Canonical: \(edition.canonical(".well-known/security.txt"))\n"
    }
    if let policy = site.securityPolicy, WebAddress.isSecure(policy.value) { text += "Policy: \(policy.value)\n" }
    return Array(text.utf8)
  }

  /// Headers in the syntax of Netlify and Cloudflare Pages; other hosts ignore the file. Its first line is how the next
  /// build knows that the folder is its own.
  static func headers(_ edition: Edition) -> [UInt8] {
    let base = edition.catalogue.baseURL.path
    let policy = [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
      "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
    let text = """
      \(OutputFolder.mark)
      \(base)assets/*
        Cache-Control: public, max-age=31536000, immutable

      \(base)*
        Content-Security-Policy: \(policy)
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()
        Cross-Origin-Opener-Policy: same-origin

      """
    return Array(text.utf8)
  }

  /// A sitemap of the listed pages (sitemaps.org), in the order of their addresses.
  static func sitemap(_ edition: Edition, addresses: [String]) -> [UInt8] {
    var xml = ByteBuffer(capacity: addresses.count * 120)
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for address in addresses {
      xml.append("<url><loc>")
      xml.appendEscaped(edition.canonical(address))
      xml.append("</loc></url>\n")
    }
    xml.append("</urlset>\n")
    return xml.bytes
  }
}
