using NodaTime.Text;

namespace PersonalizedLearning.Paths;

/// <summary>Whether a decision is made again, bit for bit.</summary>
/// <param name="Differences">What differs, in the order of <see cref="ReplayPart"/>; empty where nothing does.</param>
public sealed record DecisionReplay(ValueList<ReplayDifference> Differences)
{
    /// <summary>Gets whether the same was decided from the same.</summary>
    public bool IsSame => Differences.Count == 0;

    /// <summary>Makes a decision again and compares.</summary>
    /// <param name="record">The decision as it was recorded.</param>
    /// <param name="request">What is asked now.</param>
    /// <param name="selector">The selector.</param>
    /// <returns>What differs: what went in as well as what came out, scores and propensities to the last bit. The outcome counts for nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The catalog is compiled for another framework.</exception>
    public static DecisionReplay Check(DecisionRecord record, RecommendationRequest request, ISelector selector)
    {
        ArgumentNullException.ThrowIfNull(record);
        var now = DecisionRecord.Of(selector, request);
        (ReplayPart Part, string Recorded, string Found)[] parts =
        [
            (ReplayPart.Learner, record.Learner.Value, now.Learner.Value),
            (ReplayPart.AsOf, InstantPattern.ExtendedIso.Format(record.AsOf), InstantPattern.ExtendedIso.Format(now.AsOf)),
            (ReplayPart.Selector, $"{record.Selector} {record.Version}", $"{now.Selector} {now.Version}"),
            (ReplayPart.Settings, record.Settings, now.Settings),
            (ReplayPart.Framework, record.Inputs.Framework, now.Inputs.Framework),
            (ReplayPart.Mastery, record.Inputs.Mastery, now.Inputs.Mastery),
            (ReplayPart.Aims, record.Inputs.Aims, now.Inputs.Aims),
            (ReplayPart.Catalog, record.Inputs.Catalog ?? string.Empty, now.Inputs.Catalog ?? string.Empty),
            (ReplayPart.Constraints, record.Inputs.Constraints, now.Inputs.Constraints),
            (ReplayPart.Practice, record.Inputs.Practice, now.Inputs.Practice),
            (ReplayPart.Request, Asked(record), Asked(now)),
            (ReplayPart.Candidates, $"{record.Candidates}", $"{now.Candidates}"),
            (ReplayPart.Choice, Chosen(record), Chosen(now)),
        ];
        return new DecisionReplay(parts.Where(part => part.Recorded != part.Found).Select(part => new ReplayDifference(part.Part, part.Recorded, part.Found)).ToValueList());
    }

    private static string Asked(DecisionRecord record) => FormattableString.Invariant($"top {record.Top}, minutes {record.Minutes}, seed {record.Seed}");

    // In 17 digits two numbers look alike only if all their bits are, but for the sign of zero.
    private static string Chosen(DecisionRecord record) => string.Join("; ", record.Items.Select(item =>
        FormattableString.Invariant($"{item.Competency} {item.Experience} {item.Kind} {item.Score:G17} {item.Propensity:G17}")));
}
