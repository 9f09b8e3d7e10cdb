using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Programs;

/// <summary>Of what a program is to be measured, over which period and by which rules.</summary>
public sealed record ProgramRequest
{
    /// <summary>Gets the learners, each once.</summary>
    public required ValueList<ProgramLearner> Learners { get; init; }

    /// <summary>Gets the framework whose competencies count.</summary>
    public required CompetencyFramework Framework { get; init; }

    /// <summary>Gets the policies by which mastery is estimated.</summary>
    public required MasteryPolicySet Policies { get; init; }

    /// <summary>Gets how estimates become decisions; the default rule when null.</summary>
    public MasteryRule? Rule { get; init; }

    /// <summary>Gets by which rules competencies are decided through others; by none when null.</summary>
    public CompetencyRuleGraph? CompetencyRules { get; init; }

    /// <summary>Gets what the program lays down about who decides what, who sees what and what every plan leads to.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ProgramRules Program { get; init => field = value ?? throw new ArgumentNullException(nameof(Program)); } = ProgramRules.Default;

    /// <summary>Gets the instant with which the period begins.</summary>
    public required Instant From { get; init; }

    /// <summary>Gets the instant before which it ends.</summary>
    public required Instant To { get; init; }

    /// <summary>
    /// Gets the instant as of which the journals are read; the end of the period when null. What is recorded late, such as the assessment of work from the last days, is counted only when this is later.
    /// </summary>
    public Instant? AsOf { get; init; }

    /// <summary>Gets by what groups are compared, each name once; by nothing when empty.</summary>
    public ValueList<ProgramGrouping> Groupings { get; init; }

    /// <summary>Gets how many learners must be behind a measure at least so that it is shown, from 1; 10 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int SmallestGroup { get; init => field = Preconditions.AtLeast(value, 1, nameof(SmallestGroup)); } = 10;

    /// <summary>Gets the confidence of intervals, from 0.5 to 0.9999; 0.95 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Confidence { get; init => field = Preconditions.InRange(value, 0.5, 0.9999, nameof(Confidence)); } = 0.95;

    /// <summary>Gets within how many days evidence is answered in time, above 0; 7 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double FeedbackDays { get; init => field = Preconditions.InRange(value, 1e-6, 10_000, nameof(FeedbackDays)); } = 7;

    /// <summary>
    /// Gets who asks. A learner then counts only where the viewer may see mastery, evidence and agency, by the consents that hold at <see cref="AsOf"/> and the rules of the program. When null all count, and whoever asks answers for it.
    /// </summary>
    public Viewer? Viewer { get; init; }

    /// <summary>The instant as of which the journals are read.</summary>
    internal Instant ReadAt => AsOf ?? To;

    /// <summary>Refuses what does not fit together.</summary>
    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Framework);
        ArgumentNullException.ThrowIfNull(Policies);
        if (To <= From)
        {
            throw new ArgumentException($"The period is from {From} to {To}; expected an end after the beginning.", nameof(To));
        }

        if (ReadAt < From)
        {
            throw new ArgumentException($"The journals are read as of {ReadAt}; expected an instant from {From} on, the beginning of the period.", nameof(AsOf));
        }

        if (Learners.Any(learner => learner?.Journal is null))
        {
            throw new ArgumentException("A learner or a journal is null; expected a journal for each learner.", nameof(Learners));
        }

        if (Learners.GroupBy(learner => learner.Journal.Learner).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"Learner '{twice.Key}' is there twice; expected once.", nameof(Learners));
        }

        if (Groupings.Any(grouping => grouping is null) || Groupings.Select(grouping => grouping.Name).Distinct(StringComparer.Ordinal).Count() < Groupings.Count)
        {
            throw new ArgumentException("A grouping is null, or there twice by its name; expected each once.", nameof(Groupings));
        }
    }
}
