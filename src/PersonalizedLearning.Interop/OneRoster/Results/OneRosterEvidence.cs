namespace PersonalizedLearning.Interop;

/// <summary>Makes evidence of the results of OneRoster packages.</summary>
/// <remarks>
/// A result is evidence of the learning objectives that it states with it, else of those of its line item, else of those that the caller names; one without any is reported and stays
/// in the package. An objective with a score of its own is a piece of evidence of its own. The score is a share of the line item's range (<c>resultValueMin</c>, 0 when absent, to
/// <c>resultValueMax</c>, without which no score is derived); a <c>textScore</c> is a level of a score scale of the result, or of its line item.
/// Status: <c>exempt</c> is excused, never 0; <c>not submitted</c>, or the flag <c>missing</c>, is missing; <c>fully graded</c> counts; <c>partially graded</c>, <c>submitted</c>, and what is
/// flagged <c>inProgress</c> or <c>incomplete</c>, is hidden: there is an outcome, not yet to be used. A result without an outcome that is neither excused nor missing is no evidence.
/// OneRoster has one date: it is taken for when the work occurred and was assessed, at the start of the day in the zone that the caller names.
/// Diagnostics: <c>row-without-id</c>, <c>row-to-be-deleted</c>, <c>id-repeated</c>, <c>result-without-objective</c>, <c>result-without-score</c>, <c>result-without-learner</c>,
/// <c>score-without-maximum</c>, <c>score-out-of-range</c>, <c>text-score-without-scale</c>, <c>score-status-unknown</c>, <c>date-without-zone</c>, <c>total-not-mapped</c>, <c>field-not-mapped</c>,
/// <c>decision-not-evidence</c>, <c>extension-unusable</c>, <c>extension-differs</c>, <c>event-repeated</c>, <c>scale-unusable</c>, <c>scale-without-proficient-level</c>.
/// </remarks>
public static class OneRosterEvidence
{
    /// <summary>Makes evidence of the results of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="options">What OneRoster does not say; nothing when null.</param>
    /// <returns>The journals, the scales and what is neither.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="package"/> is null.</exception>
    public static OneRosterEvidenceResult FromPackage(OneRosterPackage package, OneRosterEvidenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new OneRosterEvidenceMapping(OneRosterUpgrade.ToVersion12(package), options ?? new OneRosterEvidenceOptions()).Map();
    }
}
