using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Simulation;

/// <summary>How one learner after another behaves in one cell of a study. One for each thread; allocates nothing once it is made.</summary>
internal sealed class BehavingLearner
{
    private readonly LearnerBehaviour behaviour;
    private readonly double standardMinutes;
    private readonly double[] minutes;
    private readonly int[] competencies;
    private SimulatedLearner learner;
    private double speed;
    private double impatience;
    private int failures;

    /// <summary>Makes it.</summary>
    /// <param name="behaviour">The behaviour.</param>
    /// <param name="graph">The competencies.</param>
    /// <param name="standardMinutes">How long a step takes where learners have no response times of their own.</param>
    /// <exception cref="ArgumentException">The behaviour is of other competencies.</exception>
    public BehavingLearner(LearnerBehaviour behaviour, PrerequisiteGraph graph, double standardMinutes)
    {
        (this.behaviour, this.standardMinutes) = (behaviour, standardMinutes);
        minutes = behaviour.ResponseTimes?.MinutesFor(graph) ?? [];
        competencies = behaviour.Choice is { Among: ChoiceAmong.Any } ? [.. Enumerable.Range(0, graph.Count).Where(index => !graph.Framework.IsGrouping(index))] : [];
    }

    /// <summary>Whether the first recommendation is taken for certain, so that nothing else needs to be known.</summary>
    public bool AlwaysFollows => behaviour.Choice is not { Accepts: < 1 };

    /// <summary>Whether it needs to know what the learner is ready for.</summary>
    public bool PicksAmongReady => behaviour.Choice is { Accepts: < 1, Among: ChoiceAmong.Ready };

    /// <summary>How many recommendations are looked at.</summary>
    public int Looks => behaviour.Choice?.Looks ?? 1;

    /// <summary>Takes up the next learner, at his first session.</summary>
    public void Begin(SimulatedLearner next)
    {
        (learner, failures) = (next, 0);
        speed = behaviour.ResponseTimes?.SpeedOf(next) ?? 0;
        impatience = behaviour.Engagement?.ImpatienceOf(next) ?? 0;
    }

    /// <summary>What is practised at a step from 0, the best recommendation standing first.</summary>
    /// <param name="step">The step.</param>
    /// <param name="recommended">What is recommended.</param>
    /// <param name="ready">What the learner is ready for, where <see cref="PicksAmongReady"/>.</param>
    public int Chosen(int step, ReadOnlySpan<int> recommended, ReadOnlySpan<int> ready) =>
        behaviour.Choice is { } choice ? choice.Chosen(learner, step, recommended, choice.Among == ChoiceAmong.Any ? competencies : ready) : recommended[0];

    /// <summary>How many minutes an answer takes.</summary>
    /// <param name="competency">What is practised.</param>
    /// <param name="practices">How often it was practised before.</param>
    /// <param name="success">How likely a right answer was, in truth.</param>
    /// <param name="isRight">Whether the answer was right.</param>
    public double MinutesOf(int competency, int practices, double success, bool isRight)
    {
        if (behaviour.ResponseTimes is not { } times)
        {
            return standardMinutes;
        }

        var chance = learner.ChanceFor(ChancePurpose.Time, competency, practices);
        return times.MinutesOf(minutes[competency], speed, success, isRight, ref chance);
    }

    /// <summary>Whether the learner goes on after a step; to be called after each step, once.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="isRight">Whether its answer was right.</param>
    /// <param name="masteryBefore">How far what was practised was mastered in truth before it.</param>
    /// <param name="sessionMinutes">The minutes since the session began.</param>
    public bool GoesOn(int step, bool isRight, double masteryBefore, double sessionMinutes)
    {
        failures = isRight ? 0 : failures + 1;
        if (behaviour.Engagement is not { Hazard: > 0 } engagement)
        {
            return true;
        }

        var chance = learner.ChanceFor(ChancePurpose.Engagement, step);
        return !chance.Happens(engagement.HazardOf(impatience, failures, masteryBefore, sessionMinutes));
    }

    /// <summary>Whether the learner comes to a session after the first one, which has number 0; failures before it are forgotten.</summary>
    public bool Returns(int session)
    {
        failures = 0;
        if (behaviour.Engagement is not { Returns: < 1 } engagement)
        {
            return true;
        }

        var chance = learner.ChanceFor(ChancePurpose.Engagement, session, 1);
        return chance.Happens(engagement.Returns);
    }
}
