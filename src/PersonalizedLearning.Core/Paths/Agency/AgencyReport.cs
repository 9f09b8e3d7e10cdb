using NodaTime;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>Who began and who decided what about a learner's learning over a time, and how the learner sees the own part in it.</summary>
/// <remarks>All of it is counted from what the journal holds and the rules allow; nothing is asked of anybody but the learner. Immutable and thread safe.</remarks>
public sealed class AgencyReport
{
    private AgencyReport(LearnerId learner, Instant from, Instant to, AgencyCount count, LearnerIndicators indicators)
    {
        (Learner, From, To) = (learner, from, to);
        (Proposals, Countered, CounteredByLearner, Declined) = (count.Proposals, count.Countered, count.CounteredByLearner, count.Declined);
        (Elected, ElectedByLearner) = (count.Elected, count.ElectedByLearner);
        Decisions = Enum.GetValues<AgencyDecision>().Select(count.ShareOf).ToValueList();
        Indicators = Enum.GetValues<AgencyIndicator>().Select(indicator => new IndicatorCourse(indicator, indicators.CourseOf(indicator, from, to).ToValueList())).ToValueList();
    }

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets from when it counts.</summary>
    public Instant From { get; }

    /// <summary>Gets until when it counts, itself not included.</summary>
    public Instant To { get; }

    /// <summary>Gets who began and who took decisions, for each kind, in their order: by plans, by goals, by elections of how to show learning, and by decisions about course, college and career, which count as goals.</summary>
    public ValueList<DecisionShare> Decisions { get; }

    /// <summary>Gets how many plans, and changes of plans, were proposed.</summary>
    public int Proposals { get; }

    /// <summary>Gets how many of all proposals were countered in that time.</summary>
    public int Countered { get; }

    /// <summary>Gets how many of these the learner countered.</summary>
    public int CounteredByLearner { get; }

    /// <summary>Gets how many of all proposals were declined in that time.</summary>
    public int Declined { get; }

    /// <summary>Gets how often a way to show what was learnt was elected among those offered.</summary>
    public int Elected { get; }

    /// <summary>Gets how often the learner did that.</summary>
    public int ElectedByLearner { get; }

    /// <summary>Gets what the learner has said, for each side of the own part, in their order.</summary>
    public ValueList<IndicatorCourse> Indicators { get; }

    /// <summary>Gets who began and who took decisions of one kind.</summary>
    /// <param name="decision">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not defined.</exception>
    public DecisionShare this[AgencyDecision decision] => Decisions[(int)Preconditions.Defined(decision)];

    /// <summary>Counts.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when, itself not included.</param>
    /// <param name="rules">The rules by which plans and goals are agreed on; <see cref="PlanRules.Default"/> when null.</param>
    /// <returns>The report. What the rules do not allow is not counted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="journal"/> is null.</exception>
    /// <exception cref="ArgumentException">The time ends before it begins.</exception>
    public static AgencyReport Of(LearnerJournal journal, Instant from, Instant to, PlanRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        if (to < from)
        {
            throw new ArgumentException($"The time ends on {to}, before it begins on {from}; expected an end that is not before.", nameof(to));
        }

        var count = new AgencyCount(rules ?? PlanRules.Default, from);
        var indicators = LearnerIndicators.Before();
        foreach (var item in journal.Events.TakeWhile(item => item.KnownFrom < to))
        {
            count.Take(item);
            indicators = indicators.With(item);
        }

        return new AgencyReport(journal.Learner, from, to, count, indicators);
    }
}
