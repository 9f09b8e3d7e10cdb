using System.Globalization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A learner mastered a competency, or has to go on with it longer or shorter than was thought.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Competency">The competency.</param>
public sealed record MasteryChanged(LearnerId Learner, CompetencyId Competency) : ScheduleEvent
{
    /// <summary>Gets the minutes that remain of it, at least 0. 0, the default: it is mastered, so the need is gone and no need of the learner waits for it any more.</summary>
    public int RemainingMinutes { get; init => field = Preconditions.AtLeast(value, 0, nameof(RemainingMinutes)); }

    /// <inheritdoc/>
    public override string ToString() => RemainingMinutes == 0
        ? $"mastered: {Competency} by {Learner}"
        : string.Create(CultureInfo.InvariantCulture, $"{RemainingMinutes} minutes remain: {Competency} for {Learner}");

    private protected override EnvironmentProblem Change(EnvironmentProblem problem) => problem with
    {
        Needs = [.. problem.Needs.Select(Changed).OfType<ScheduleNeed>()],
    };

    private ScheduleNeed? Changed(ScheduleNeed need) =>
        need.Learner != Learner ? need
        : need.Competency == Competency ? (RemainingMinutes == 0 ? null : need with { RemainingMinutes = RemainingMinutes })
        : RemainingMinutes == 0 ? need with { Missing = [.. need.Missing.Where(missing => missing != Competency)] }
        : need;
}
