using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Policies fitted to evidence, and how they were found.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Policies">The policies.</param>
/// <param name="LogLikelihood">The natural logarithm of the probability of all answers learnt from, each predicted from those before it; at most 0.</param>
/// <param name="Answers">How many answers on competencies were learnt from; an answer on two competencies counts twice where the model sees two.</param>
/// <param name="Iterations">How many iterations were made, all told.</param>
/// <param name="Converged">Whether everything arrived before the iterations ran out.</param>
/// <param name="ByCompetency">What was found of single competencies, in ordinal order; empty where the model has nothing of its own for each.</param>
/// <param name="Diagnostics">What the user should know: degenerate parameters, too little evidence and the like.</param>
public sealed record PolicyFit(
    string Model,
    MasteryPolicySet Policies,
    double LogLikelihood,
    int Answers,
    int Iterations,
    bool Converged,
    ValueList<CompetencyFit> ByCompetency,
    ValueList<Diagnostic> Diagnostics);
