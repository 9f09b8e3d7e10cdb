using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Mastery;

/// <summary>What a learner has shown, competency by competency, and the credits given for it. It knows nothing of how long anything took.</summary>
/// <remarks>Immutable; equality is by value. <c>LearningJson</c> reads and writes it.</remarks>
public sealed record Transcript
{
    /// <summary>Gets the learner.</summary>
    public required LearnerId Learner { get; init; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>Gets the framework of the competencies.</summary>
    public required FrameworkId Framework { get; init; }

    /// <summary>Gets the scale of the levels.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public required ProficiencyScale Scale { get; init => field = value ?? throw new ArgumentNullException(nameof(Scale)); }

    /// <summary>Gets the competencies on which there is something to say, in the order of the framework.</summary>
    public ValueList<TranscriptCompetency> Competencies { get; init; }

    /// <summary>Gets the awards of credit, the earliest first.</summary>
    public ValueList<TranscriptAward> Awards { get; init; }

    /// <summary>Gets the credits given in all.</summary>
    public double Awarded => Awards.Sum(award => award.Credits);

    /// <summary>Derives the transcript.</summary>
    /// <param name="map">The mastery map of the learner.</param>
    /// <param name="credit">The report on credits as of the same instant, from the same journal.</param>
    /// <returns>The transcript: of each competency with evidence used, once mastered or in an award level, status, times and evidence by source.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The report is of another learner or instant.</exception>
    public static Transcript Derive(MasteryMap map, CreditReport credit)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(credit);
        if (credit.Learner != map.Learner || credit.AsOf != map.AsOf)
        {
            throw new ArgumentException(
                $"The report is of learner '{credit.Learner}' as of {credit.AsOf}; expected '{map.Learner}' as of {map.AsOf}, as the map is.", nameof(credit));
        }

        var records = map.Ledger.Entries.ToDictionary(entry => entry.Record.Id);
        var awards = credit.Awards.SelectMany(award => award.Competencies.Select(competency => (competency, award.Id))).ToLookup(item => item.competency, item => item.Id);
        return new Transcript
        {
            Learner = map.Learner,
            AsOf = map.AsOf,
            Framework = map.Framework.Id,
            Scale = map.Rule.Scale,
            Competencies =
            [
                .. from item in map.Decisions.Select((decision, index) => (Decision: decision, Index: index))
                   where item.Decision.Status != MasteryStatus.NotYet || item.Decision.EvidenceUsed.Count > 0 || awards.Contains(item.Decision.Competency)
                   select LineOf(item.Decision, map.Framework[item.Index], records, [.. awards[item.Decision.Competency]]),
            ],
            Awards = credit.Awards.Select(award => LineOf(award, records)).ToValueList(),
        };
    }

    private static TranscriptCompetency LineOf(MasteryDecision decision, Competency competency, Dictionary<EventId, LedgerEntry> records, ValueList<EventId> awards) => new()
    {
        Competency = competency.Id,
        Code = competency.Code,
        Title = competency.Title,
        Level = decision.Level.Name,
        Status = decision.Status,
        FirstAchievedAt = FirstAchievedAt(decision),
        AchievedAt = decision.AchievedAt,
        Evidence = decision.EvidenceUsed.GroupBy(evidence => records[evidence].Record.Source).OrderBy(group => group.Key)
            .Select(group => new SourceCount(group.Key, group.Count())).ToValueList(),
        Awards = awards,
    };

    // Somebody's judgement may have come before the evidence did.
    private static Instant? FirstAchievedAt(MasteryDecision decision)
    {
        if (decision.Status == MasteryStatus.NotYet)
        {
            return null;
        }

        foreach (var point in decision.Course)
        {
            if (point.IsMastered)
            {
                return decision.AchievedAt < point.At ? decision.AchievedAt : point.At;
            }
        }

        return decision.AchievedAt;
    }

    private static TranscriptAward LineOf(CreditAward award, Dictionary<EventId, LedgerEntry> records) => new()
    {
        Award = award.Id,
        Rule = award.Rule,
        RuleVersion = award.RuleVersion,
        Credits = award.Credits,
        AchievedAt = award.Occurred,
        AwardedAt = award.Recorded,
        Competencies = award.Competencies,
        EvidenceCount = award.Evidence.Count,
        VoidedCount = award.Evidence.Count(evidence => records.TryGetValue(evidence, out var entry) && entry.Standing == EvidenceStanding.Voided),
    };
}
