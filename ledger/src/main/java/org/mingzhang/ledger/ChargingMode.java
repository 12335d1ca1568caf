package org.mingzhang.ledger;

/** How the company is paid (物业服务收费管理办法 第11条). */
public enum ChargingMode {
  /** 包干制: surplus or deficit is the provider's. */
  LUMP_SUM,
  /** 酬金制: the provider earns a commission, the surplus stays the owners'. */
  COMMISSION
}
