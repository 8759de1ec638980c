// How the common matters are dealt with, step by step, as the guide publishes it.

const mending = [
  '受理后联系反映人，核对地点',
  '到场查看，能修的当场修',
  '要换材料或开挖的，告知修好的日期',
  '修好后拍照答复',
]
const policing = ['到场查看，劝导改正', '不改正的依法立案', '告知处理结果']
const paying = ['核对身份和户籍', '镇街入户调查', '公示后审批', '从批准的下月起发放']
const mediating = ['听双方各说一遍', '到场查看', '组织调解', '调解不成的，告知仲裁或诉讼的办法']

export const steps: Record<string, string[]> = {
  'it-ludeng': mending,
  'it-lumian': mending,
  'it-jinggai': ['先设围挡', '通知产权单位', '补盖后拍照答复'],
  'it-paishui': mending,
  'it-lvhua': mending,
  'it-gongce': mending,
  'it-laji': ['核对垃圾点', '安排清运', '拍照答复，常堆的地方加密清运'],
  'it-jianzhulaji': policing,
  'it-zhandao': policing,
  'it-weijian': ['到场查看，正在建的当天制止', '调查取证', '认定是否违建', '依法处理并告知'],
  'it-zaosheng': ['到场查看，必要时测量', '劝导或责令改正', '告知处理结果'],
  'it-youyan': policing,
  'it-gonglu': mending,
  'it-tingdian': ['供电所核对停电范围', '抢修', '复电后答复'],
  'it-tingshui': ['水厂核对停水范围', '抢修，超过一天的送水', '供水后答复'],
  'it-wuye': ['约物业和业主代表', '对照合同核查', '责令限期整改', '告知整改结果'],
  'it-qianxin': ['核对用工和工资凭据', '约谈用人单位', '责令限期支付', '不支付的移送处罚，并告知仲裁办法'],
  'it-laodonghetong': ['核对用工事实', '约谈用人单位', '责令改正并告知结果'],
  'it-gongshang': ['收齐材料后受理', '调查核实', '六十日内作出认定，事实清楚的十五日内', '送达双方'],
  'it-yibaobaoxiao': ['核对参保和票据', '计算报销金额', '拨付并告知'],
  'it-dibao': paying,
  'it-tekun': paying,
  'it-linshijiuzhu': ['核对情况', '急难的先行救助', '三个工作日内补齐手续', '告知结果'],
  'it-xiaofei': ['联系双方核对凭证', '组织调解', '调解不成的，告知投诉和诉讼的办法'],
  'it-shipinanquan': ['到店检查，必要时抽样', '依法处理', '告知结果'],
  'it-hedao': ['到场查看，溯源', '责令停止排放', '取样监测', '告知处理结果'],
  'it-qiyepaifang': ['到场检查，必要时夜查', '取样监测', '超标的依法处罚', '告知监测结果'],
  'it-zhaijidi': ['村里提出申请', '村集体讨论并公示', '镇政府审批', '现场放线，告知结果'],
  'it-linli': mediating,
  'it-loushui': mediating,
  'it-jiating': mediating,
  'it-shanyang': mediating,
  'it-jiabao': [
    '联系本人，确认现在是否安全',
    '公安出警或出具告诫书',
    '需要的协助申请人身安全保护令',
    '妇联和村里跟进回访',
  ],
  'it-huji': ['核对材料', '窗口办理', '告知领取时间'],
}
