using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What a learner needs time for: one competency, for a goal or for its own sake.</summary>
public sealed record ScheduleNeed
{
    /// <summary>Gets the learner.</summary>
    public required LearnerId Learner { get; init; }

    /// <summary>Gets the competency. A learner has at most one need of a competency.</summary>
    public required CompetencyId Competency { get; init; }

    /// <summary>Gets the goal that it serves, as the event that set the goal; null when it serves none.</summary>
    public EventId? Goal { get; init; }

    /// <summary>Gets the minutes of learning that remain, at least 1.</summary>
    public required int RemainingMinutes { get; init => field = Preconditions.AtLeast(value, 1, nameof(RemainingMinutes)); }

    /// <summary>Gets how much a minute of it is worth beside one of another need: above 0, at most 1,000,000. 1 by default.</summary>
    public double Priority { get; init => field = Preconditions.InRange(value, double.Epsilon, 1e6, nameof(Priority)); } = 1;

    /// <summary>Gets the date by which it is due; null when it has none.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Gets the prerequisites that are not yet mastered. Empty: the learner is ready, and only then is time given to it.</summary>
    public ValueList<CompetencyId> Missing { get; init; }

    /// <summary>Gets how well ways of learning suit the learner for it. A way that is not listed has a fit of ½.</summary>
    public ValueList<ModalityFit> Fit { get; init; }

    /// <summary>Gets the most blocks a day that are given to it, at least 1. 2 by default.</summary>
    public int MaxBlocksPerDay { get; init => field = Preconditions.AtLeast(value, 1, nameof(MaxBlocksPerDay)); } = 2;

    /// <summary>Gets whether the learner is ready: no prerequisite is missing.</summary>
    public bool IsReady => Missing.Count == 0;

    /// <summary>Tells how well a way of learning suits the learner for this need.</summary>
    /// <param name="modality">The way of learning.</param>
    /// <returns>A number from 0 to 1; ½ where nothing is known.</returns>
    public double FitOf(ModalityId modality)
    {
        foreach (var fit in Fit)
        {
            if (fit.Modality == modality)
            {
                return fit.Fit;
            }
        }

        return 0.5;
    }
}
