namespace PersonalizedLearning.Paths;

/// <summary>A constraint on what may come after what, such as staying within a unit or going on only to what is next to it.</summary>
/// <remarks>
/// As a <see cref="ICandidateFilter"/> it looks at the latest answer of the learner (<see cref="PracticeHistory.Last"/>). A selector that looks further ahead also
/// asks it about the steps after the next one.
/// </remarks>
public interface ISequenceFilter : ICandidateFilter
{
    /// <summary>Tells whether a competency may be practised after another.</summary>
    /// <param name="last">The dense index of the competency that was practised last; −1 for none.</param>
    /// <param name="competency">The dense index of the competency.</param>
    /// <returns>Whether it may.</returns>
    bool AllowsAfter(int last, int competency);
}
