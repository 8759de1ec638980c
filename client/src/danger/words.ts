// The texts of danger, as staff read them.
export const words = {
  near: (said: string) => `写到“${said}”，可能有人正有危险，请马上核实。`,
  denied: (said: string) => `写到“${said}”，反映人确认没有人有危险。`,
}
