// The texts of danger, as staff read them.
export const words = {
  unheard: '先听录音',
  heard: '听了录音',
  endangered: '从并入的诉求得知有人可能有危险',
  unheardWords: '这里有反映人的录音，还没有人听过。请先听一遍：有没有人正有危险？',
  calm: '听过了，没有人有危险',
  inDanger: '有人有危险，按紧急件',
  near: (said: string) => `写到“${said}”，可能有人正有危险，请马上核实。`,
  denied: (said: string) => `写到“${said}”，反映人确认没有人有危险。`,
}
