namespace PersonalizedLearning.Paths;

/// <summary>What a new decision about a competency changed of its practice.</summary>
/// <param name="WasMastered">Whether it was mastered before.</param>
/// <param name="IsMastered">Whether it is mastered now.</param>
/// <param name="Before">Its own practice as it was.</param>
/// <param name="Now">Its own practice as it is.</param>
internal readonly record struct PracticeChange(bool WasMastered, bool IsMastered, long Before, long Now)
{
    /// <summary>Whether practice that was passed on is taken back: by mastery that is lost, or by evidence that does not count any more.</summary>
    public bool TakesBack => (WasMastered && !IsMastered) || Now < Before;

    /// <summary>Whether anything is as it was not.</summary>
    public bool IsAny => WasMastered != IsMastered || Before != Now;
}
