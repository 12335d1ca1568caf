package org.mingzhang.ledger;

import java.time.LocalDate;

/**
 * What the fee system received for the service fund, without whose it was.
 *
 * @param number the receipt's number, else the bill's; empty where it is made of the room
 * @param day when it was paid; the last day of service where the fee system does not say
 * @param paid in yuan, below zero where it was paid back
 */
public record Receipt(
    Origin origin, String number, LocalDate day, String feeItem, String method, Money paid) {}
