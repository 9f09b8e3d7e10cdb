using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>One row of evidence as calibration uses it.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Competencies">The competencies on which it bears.</param>
/// <param name="Observation">What was observed.</param>
public readonly record struct ObservedRow(LearnerId Learner, ValueList<CompetencyId> Competencies, Observation Observation)
{
    /// <summary>The least share of full credit that counts as a right answer in fits and scores.</summary>
    public const double CorrectFrom = 0.5;

    /// <summary>Gets whether it counts as a right answer.</summary>
    public bool IsCorrect => Observation.IsSuccess(CorrectFrom);
}
