using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>Whether a plan still fits, as of an instant: what has happened since it was agreed on that gives cause to look at it again.</summary>
/// <remarks>Immutable and thread safe.</remarks>
public sealed class PlanReview
{
    private PlanReview(LearningPlan plan, MasteryMap map, ValueList<PlanFinding> findings) => (Plan, Learner, At, Findings) = (plan, map.Learner, map.AsOf, findings);

    /// <summary>Gets the plan.</summary>
    public LearningPlan Plan { get; }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant as of which it was reviewed.</summary>
    public Instant At { get; }

    /// <summary>Gets what was found, the earliest first; nothing where no version of the plan holds.</summary>
    public ValueList<PlanFinding> Findings { get; }

    /// <summary>Reviews a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="map">What is mastered; its instant is that of the review.</param>
    /// <param name="rules">What is required of everybody; nothing when null.</param>
    /// <param name="goals">The learner's goals; changes of those that the plan serves are not looked for when null.</param>
    /// <param name="options">How to look; <see cref="PlanReviewOptions.Default"/> when null.</param>
    /// <returns>The review.</returns>
    /// <remarks>
    /// Only what came after the version was agreed on counts: who agreed knew the rest. What is required of everybody counts whenever it came. Competencies that the framework does not have are passed over.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The plan or the map is null.</exception>
    public static PlanReview Of(LearningPlan plan, MasteryMap map, PlanRules? rules = null, LearnerGoals? goals = null, PlanReviewOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(map);
        return plan is { State: PlanState.Agreed or PlanState.Reopened, Current: { } version }
            ? new PlanReview(plan, map, new PlanInspection(version, map, rules ?? PlanRules.Default, goals, options ?? PlanReviewOptions.Default).Findings())
            : new PlanReview(plan, map, []);
    }

    /// <summary>Makes the events that open the plan again, ready to be appended to the journal.</summary>
    /// <param name="author">Who opens it.</param>
    /// <returns>One event for each cause for which the version was not opened before.</returns>
    /// <remarks>An event is named after its cause, so that what two people find at once is recorded once.</remarks>
    public IEnumerable<PlanReopened> Due(Author author)
    {
        var version = Plan.Versions.Count;
        var known = Plan.Reopenings.Where(item => item.Version == version).Select(item => (item.Trigger, item.Competency, item.Cause)).ToHashSet();
        return Findings.Where(finding => known.Add((finding.Trigger, finding.Competency, finding.Cause))).Select(finding => new PlanReopened
        {
            Id = IdOf(finding),
            Learner = Learner,
            Author = author,
            Occurred = finding.Since,
            Recorded = At,
            Plan = Plan.Id,
            Trigger = finding.Trigger,
            Competency = finding.Competency,
            Cause = finding.Cause,
            Reason = finding.Message,
        });
    }

    private EventId IdOf(PlanFinding finding) => EventId.From("reopen:" + new CanonicalBytes()
        .Add(Plan.Id.Value).Add((long)Plan.Versions.Count).Add((long)finding.Trigger).Add(finding.Competency?.Value).Add(finding.Cause?.Value).Fingerprint());
}
