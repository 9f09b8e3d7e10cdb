namespace PersonalizedLearning.Interop;

/// <summary>How much was read of results of students.</summary>
/// <param name="Students">Different students.</param>
/// <param name="StudentAssessments">Assessments that students took.</param>
/// <param name="ItemResults">Results of items.</param>
/// <param name="CorrectItemResults">Those of them that are correct.</param>
/// <param name="ObjectiveScores">Results of objectives.</param>
/// <param name="Records">Records of evidence that were made of results.</param>
/// <param name="LeftOut">Results of items and objectives of which no record was made; each is reported.</param>
public readonly record struct EdFiCounts(int Students, int StudentAssessments, int ItemResults, int CorrectItemResults, int ObjectiveScores, int Records, int LeftOut);
