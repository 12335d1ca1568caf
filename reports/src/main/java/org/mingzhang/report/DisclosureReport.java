package org.mingzhang.report;

/** 业主公示版: the paper for all owners. */
public final class DisclosureReport {

  private DisclosureReport() {}
}
