/// Domains and names before the `@` that say something of the mailbox.
enum EmailDomains {
  struct Domain: Sendable {
    var provider: String?
    var isDisposable = false
    var isMistyped = false
  }

  static func known(_ domain: UnsafeRawBufferPointer) -> Domain? {
    table.number(of: domain).map { domains[$0] }
  }

  /// `info`, `noreply`, and what stands before a `+` or a digit is not looked at: roles are exact.
  static func isRole(_ name: UnsafeRawBufferPointer) -> Bool {
    guard name.count <= 16 else { return false }
    if roles.number(of: name) != nil { return true }
    guard name.contains(where: { (65...90).contains($0) }) else { return false }
    let lower = name.map { (65...90).contains($0) ? $0 + 32 : $0 }
    return lower.withUnsafeBytes { roles.number(of: $0) != nil }
  }

  private static let providers: [(name: String, domains: String)] = [
    ("gmail", "gmail.com googlemail.com"),
    ("mail.ru", "mail.ru inbox.ru list.ru bk.ru internet.ru xmail.ru mail.ua"),
    (
      "yandex",
      "yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua yandex.uz narod.ru yandex.com.tr"
    ),
    ("rambler", "rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru rambler.ua"),
    (
      "microsoft",
      """
      outlook.com hotmail.com live.com msn.com outlook.de hotmail.de live.de hotmail.fr live.fr \
      hotmail.co.uk live.co.uk hotmail.it live.it hotmail.es outlook.es outlook.fr live.nl \
      passport.com windowslive.com
      """
    ),
    (
      "yahoo",
      """
      yahoo.com ymail.com rocketmail.com yahoo.de yahoo.fr yahoo.co.uk yahoo.it yahoo.es \
      yahoo.co.in yahoo.com.br yahoo.co.jp myyahoo.com
      """
    ),
    ("aol", "aol.com aim.com aol.de aol.co.uk"),
    ("apple", "icloud.com me.com mac.com privaterelay.appleid.com"),
    ("gmx", "gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.fr gmx.eu mail.com"),
    ("web.de", "web.de email.de"),
    ("t-online", "t-online.de magenta.de"),
    (
      "freenet",
      "freenet.de arcor.de vodafone.de vodafonemail.de kabelbw.de unitybox.de o2online.de"
    ),
    ("proton", "proton.me protonmail.com pm.me protonmail.ch"),
    ("posteo", "posteo.de posteo.net mailbox.org tutanota.com tutanota.de tuta.io"),
    ("orange", "orange.fr wanadoo.fr orange.pl"),
    ("free", "free.fr sfr.fr laposte.net bbox.fr neuf.fr"),
    ("libero", "libero.it virgilio.it alice.it tiscali.it tim.it"),
    ("wp", "wp.pl o2.pl onet.pl interia.pl op.pl poczta.onet.pl gazeta.pl tlen.pl"),
    ("seznam", "seznam.cz email.cz centrum.cz"),
    ("ukr.net", "ukr.net i.ua meta.ua"),
    ("tut.by", "tut.by"),
    ("bluewin", "bluewin.ch sunrise.ch"),
    ("ziggo", "ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl"),
    ("bt", "btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net"),
    ("comcast", "comcast.net att.net sbcglobal.net verizon.net cox.net charter.net bellsouth.net"),
    ("qq", "qq.com foxmail.com 163.com 126.com"),
  ]

  private static let disposable = """
    mailinator.com guerrillamail.com guerrillamail.net sharklasers.com grr.la 10minutemail.com \
    10minutemail.net temp-mail.org tempmail.com temp-mail.io yopmail.com yopmail.fr trashmail.com \
    trashmail.de wegwerfemail.de wegwerfmail.de spambog.com dispostable.com getnada.com nada.email \
    maildrop.cc mailnesia.com throwawaymail.com fakeinbox.com mintemail.com mohmal.com \
    emailondeck.com tempail.com burnermail.io byom.de muellmail.com spam4.me mytemp.email \
    moakt.com crazymailing.com discard.email einrot.com cuvox.de dayrep.com fleckens.hu gustr.com \
    jourrapide.com rhyta.com superrito.com teleworm.us armyspy.com tempr.email 33mail.com \
    mailcatch.com inboxkitten.com minuteinbox.com
    """

  private static let mistyped = """
    gmial.com gmai.com gmal.com gmail.con gmail.co gmail.cm gmail.ru gamil.com gnail.com gmaill.com \
    gmail.de gmil.com hotmial.com hotmai.com hotmal.com hotmail.con yahoo.con yaho.com yahho.com \
    outlok.com outlook.con iclod.com icloud.con gmx.dee gmx.ed we.de web.dee t-online.com \
    yandex.r yandx.ru yndex.ru yadex.ru yandex.tu mail.r mail.tu maill.ru meil.ru mail.ri \
    rambler.r inbox.r lsit.ru
    """

  private static let roleNames = """
    abuse accounting accounts admin administrator anfrage billing bestellung buchhaltung buero \
    career contact contacts datenschutz customerservice do-not-reply donotreply einkauf email \
    feedback finance ftp help helpdesk hello hostmaster hr info information infos it jobs kontakt \
    kundenservice mail mailer-daemon marketing moderator news newsletter no-reply noc noreply \
    office orders personal postmaster press privacy rechnung reklama root sale sales security \
    service shop spam support sysadmin team technik test undisclosed usenet user uucp verkauf \
    vertrieb webmaster work www zakaz zentrale
    """

  private static let domains: [Domain] =
    providers.map { Domain(provider: $0.name) }
    + [Domain(isDisposable: true), Domain(isMistyped: true)]

  private static let table: ByteTable = {
    var entries: [(word: String, number: Int)] = []
    for (number, provider) in providers.enumerated() {
      entries += words(provider.domains).map { ($0, number) }
    }
    entries += words(disposable).map { ($0, providers.count) }
    entries += words(mistyped).map { ($0, providers.count + 1) }
    return ByteTable(entries)
  }()

  private static let roles = ByteTable(words(roleNames).map { ($0, 0) })

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
