/// A way to write to a customer.
package enum Channel: String, Sendable, CaseIterable, Hashable {
  case email
  case sms
  case push
}
