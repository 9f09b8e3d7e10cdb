namespace PersonalizedLearning.Simulation;

/// <summary>Tells studies apart.</summary>
public static class StudyFingerprint
{
    /// <summary>The fingerprint of a study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>32 hexadecimal digits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static string Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new CanonicalBytes().Add(study.Name).Fingerprint();
    }
}
