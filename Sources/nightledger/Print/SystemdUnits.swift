/// Units for systemd. A stop gives a night two seconds to roll back, a kill much later is for what
/// does not listen; exit 75 is no failure: another tick works, or fires stay owed.
struct SystemdUnits {
  static let names = ["nightledger-tick.service", "nightledger-tick.timer", "nightledger.service"]

  let user: String
  let home: String

  func text(of name: String) -> String {
    switch name {
    case "nightledger-tick.timer": timer
    case "nightledger-tick.service": tick
    default: service
    }
  }

  private var timer: String {
    """
    [Unit]
    Description=Nightledger: look every minute whether a night is due

    [Timer]
    OnCalendar=minutely
    AccuracySec=1s

    [Install]
    WantedBy=timers.target

    """
  }

  private var tick: String {
    """
    [Unit]
    Description=Nightledger: run the nights that are due
    After=network-online.target postgresql.service
    Wants=network-online.target

    [Service]
    Type=oneshot
    User=\(user)
    WorkingDirectory=\(home)
    ExecStart=\(home)/nightledger tick
    SuccessExitStatus=75
    TimeoutStartSec=infinity
    \(hardening)

    """
  }

  private var service: String {
    """
    [Unit]
    Description=Nightledger: the night shift of a loyalty programme
    After=network-online.target postgresql.service
    Wants=network-online.target

    [Service]
    Type=notify
    User=\(user)
    WorkingDirectory=\(home)
    ExecStart=\(home)/nightledger schedule
    Restart=on-failure
    RestartSec=30
    SuccessExitStatus=75
    TimeoutStopSec=30
    \(hardening)

    [Install]
    WantedBy=multi-user.target

    """
  }

  private var hardening: String {
    """
    UMask=0077
    NoNewPrivileges=yes
    PrivateTmp=yes
    ProtectSystem=full
    ReadWritePaths=\(home)
    """
  }
}
