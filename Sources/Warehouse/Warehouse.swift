// Migrations; staging to warehouse; audits.
