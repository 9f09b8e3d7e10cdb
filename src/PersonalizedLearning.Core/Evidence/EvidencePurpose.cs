namespace PersonalizedLearning.Evidence;

/// <summary>What an assessment was for.</summary>
public enum EvidencePurpose
{
    /// <summary>The source did not say.</summary>
    Unspecified,

    /// <summary>To find out where the learner stands before learning.</summary>
    Diagnostic,

    /// <summary>To guide learning while it goes on.</summary>
    Formative,

    /// <summary>To judge what was learnt; it informs the next step too.</summary>
    Summative,
}
