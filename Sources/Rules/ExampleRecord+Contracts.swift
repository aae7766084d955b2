// Complete records of what comes after a call: contracts that were signed, and calls under frameworks and markets.
extension ExampleRecord {
  static let smallContractFields = """
    stage: contracted
    route: open-below-threshold
    commenced: 2026-02-09
    contract:
      type: services
      cpv: ["72000000"]
      value:
        amount: 45000
        vat: exclusive
        vat_rate: 20
    notices:
      UK4: 2026-02-09T09:00
      UK7: 2026-04-27T09:00
    dates:
      catalogue_published: 2026-02-09T12:00
      opens: 2026-02-09
      tender_deadline: 2026-03-13T12:00
      contract_entered: 2026-04-20
    award_criteria:
      - name: Fit with the need
        weight: 60
      - name: Price
        weight: 40
    award:
      supplier_unique_identifier: GB-PPON-ABCD-1234-EFGH
    sme:
      barriers_considered: true
    payment_days: 30
    responses:
      channel: email
      mailbox: challenges@council.example.org
      privacy_notice: https://www.council.example.org/privacy/
      retention_years: 3
    """

  private static let coveredFields = """
    award_criteria:
      - name: How well the need is met
        weight: 60
      - name: Price
        weight: 40
    assessment_methodology: Each criterion is scored from 0 to 5; a 0 on any of them disqualifies the tender.
    lots:
      considered: true
      could_split: false
    sme:
      barriers_considered: true
    social_value_considered: true
    payment_days: 30
    electronic_submission: true
    responses:
      channel: portal
      privacy_notice: https://www.council.example.org/privacy/
      supplier_information_via_cdp: true
      retention_years: 3
      fee_to_respond: false

    """

  private static let signedFields =
    coveredFields + """
      stage: contracted
      route: open-procedure
      tendering_basis: standard
      commenced: 2026-06-01
      notices:
        UK4: 2026-06-01T09:00
        UK6: 2026-09-08T09:00
        UK7: 2026-09-28T09:00
      dates:
        conflicts_assessment: 2026-05-18
        documents_available: 2026-06-01
        catalogue_published: 2026-06-01T12:00
        opens: 2026-06-01
        tender_deadline: 2026-07-03T12:00
        assessment_summaries: 2026-09-07
        contract_entered: 2026-09-21
      award:
        supplier_unique_identifier: GB-PPON-ABCD-1234-EFGH

      """

  static let publicContractFields =
    signedFields + """
      contract:
        type: services
        cpv: ["72000000"]
        value:
          amount: 400000
          vat: exclusive
          vat_rate: 20
      """

  static let lightTouchContractFields =
    signedFields + """
      contract:
        type: light-touch
        cpv: ["85312000"]
        value:
          amount: 700000
          vat: exclusive
          vat_rate: 20
      """

  static let largeContractFields =
    signedFields + """
      contract:
        type: services
        cpv: ["72000000"]
        value:
          amount: 6000000
          vat: exclusive
          vat_rate: 20
      kpis:
        - Parcels that arrive on the day they are due
        - Food thrown away
        - Families who would ask again
      """

  static let callOffFields =
    coveredFields + """
      stage: open
      route: framework-call-off
      commenced: 2026-11-09
      contract:
        type: services
        cpv: ["72000000"]
        value:
          amount: 300000
          vat: exclusive
          vat_rate: 20
      dates:
        opens: 2026-11-09
        tender_deadline: 2026-12-11T12:00
      """

  static let dynamicMarketFields =
    coveredFields + """
      stage: open
      route: dynamic-market
      tendering_basis: dynamic-market
      commenced: 2026-11-09
      contract:
        type: services
        cpv: ["72000000"]
        value:
          amount: 300000
          vat: exclusive
          vat_rate: 20
      notices:
        UK4: 2026-11-09T09:00
      dates:
        conflicts_assessment: 2026-11-02
        documents_available: 2026-11-09
        catalogue_published: 2026-11-09T12:00
        opens: 2026-11-09
        tender_deadline: 2026-12-11T12:00
      """
}
