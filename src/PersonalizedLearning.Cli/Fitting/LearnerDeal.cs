namespace PersonalizedLearning.Cli.Fitting;

/// <summary>How <c>plearn evaluate</c> deals learners into folds.</summary>
internal enum LearnerDeal
{
    /// <summary>So that folds are alike in answers and in how many are right.</summary>
    Stratified,

    /// <summary>In turn, in ordinal order of their identifiers.</summary>
    Ordinal,

    /// <summary>By their number mod the number of folds.</summary>
    Modulo,
}
