using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What a placement is worth: the one place where its formulas stand, for what makes schedules and for what checks them.</summary>
/// <remarks>
/// A minute of instruction (a way of learning with one competency for all) on an own need that is ready is worth
/// r = priority × ((1 − <see cref="ScheduleValues.FitShare"/>) + <see cref="ScheduleValues.FitShare"/> × fit). A minute of independent work on such a need is worth
/// <see cref="ScheduleValues.IndependentShare"/> × the greatest r of all ways of learning in which its competency is offered. Anything else is worth 0.
/// Only minutes count that the need has left when a block starts. A placement adds the share
/// <see cref="ScheduleValues.BonusShare"/> × (c + w + a) / 3 of its own worth, which is at most the bonus share: c is 1 when the educator was that of the learner's group
/// in the last round in which the learner has one on record; a is 1 when the educator is the learner's advisor or mentor; w is the greatest weight of those in the session
/// whom the learner prefers minus the greatest of those whom the learner would rather avoid, brought into 0 to 1.
/// </remarks>
internal sealed class PlacementWorth
{
    private const double BonusTerms = 3;

    private readonly ScheduleValues values;
    private readonly Dictionary<CompetencyId, ModalityId[]> offered = [];
    private readonly Dictionary<LearnerId, LearnerTies> ties;

    public PlacementWorth(EnvironmentProblem problem)
    {
        values = problem.Values;
        ModalityId[] all = [.. problem.Modalities.Select(modality => modality.Id)];
        foreach (var offering in problem.Offerings)
        {
            offered.TryAdd(offering.Competency, offering.Modalities.Count > 0 ? [.. offering.Modalities.Intersect(all)] : all);
        }

        ties = LearnerTies.Of(problem);
    }

    /// <summary>Tells what a minute of a placement is worth, without bonus.</summary>
    /// <param name="need">The need of the learner that it serves.</param>
    /// <param name="modality">The way of learning.</param>
    /// <returns>Weighted minutes, at least 0.</returns>
    public double PerMinute(ScheduleNeed need, ModalityProfile modality)
    {
        if (!need.IsReady)
        {
            return 0;
        }

        return modality.SameCompetency ? OfInstruction(need, modality.Id) : values.IndependentShare * BestOfInstruction(need);
    }

    /// <summary>Tells what a placement adds, as a share of its own worth.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="staff">Who leads the session; null when nobody does.</param>
    /// <param name="together">The learners of the session; the learner may be among them.</param>
    /// <returns>From 0 to the bonus share.</returns>
    public double BonusOf(LearnerId learner, StaffId? staff, IEnumerable<LearnerId> together) =>
        ties.TryGetValue(learner, out var tie) ? values.BonusShare * (tie.Continuity(staff) + tie.Wish(together) + tie.Advice(staff)) / BonusTerms : 0;

    /// <summary>Tells what any placement of a learner can add at the most, as a share of its own worth: what a bound has to count on.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>From 0, for a learner whom nothing ties to anybody, to the bonus share.</returns>
    public double GreatestBonusOf(LearnerId learner) => ties.TryGetValue(learner, out var tie) ? values.BonusShare * tie.Greatest / BonusTerms : 0;

    private double OfInstruction(ScheduleNeed need, ModalityId modality) => need.Priority * (1 - values.FitShare + (values.FitShare * need.FitOf(modality)));

    private double BestOfInstruction(ScheduleNeed need)
    {
        var best = 0.0;
        foreach (var modality in offered.GetValueOrDefault(need.Competency) ?? [])
        {
            best = Math.Max(best, OfInstruction(need, modality));
        }

        return best;
    }
}
