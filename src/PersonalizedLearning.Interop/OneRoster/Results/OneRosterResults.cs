using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>Tells evidence and decisions on mastery as results of OneRoster.</summary>
/// <remarks>
/// What is assessed alike (item, activity, competencies, range or scale) is one line item, whose learning objectives are the competencies; each piece of evidence is a result of it. A right
/// or wrong answer is 1 or 0 of 1, a review rating 1 to 4, a judged level a textScore. What is excused is exempt, what is missing not submitted, what is hidden partially graded. The rest of a
/// piece of evidence stands beside the result in a column of <c>metadata.</c>, so that reading gives the same evidence. Decisions are one line item of all, one result a learner, and a
/// score of each learning objective. Diagnostics: <c>learner-not-in-roster</c>, <c>result-without-date</c>, <c>scale-unknown</c>.
/// </remarks>
public static class OneRosterResults
{
    /// <summary>Makes a package of a roster, evidence and decisions.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="evidence">The evidence that stands: neither voided nor superseded.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="options">What OneRoster requires, and evidence does not say.</param>
    /// <returns>The package and what is not in it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The roster does not have the class or the session, or the session has no dates, or there are decisions and no scale.</exception>
    public static OneRosterResultsExport ToPackage(
        Roster roster, IEnumerable<EvidenceRecord> evidence, IEnumerable<OneRosterDecision> decisions, OneRosterResultsOptions options)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(options);
        return new OneRosterResultTables(roster, options).Make(evidence, decisions);
    }
}
