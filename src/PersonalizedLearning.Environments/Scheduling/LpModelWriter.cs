using System.Text;

namespace PersonalizedLearning.Environments;

/// <summary>Writes the aggregated model of a problem as CPLEX-LP text, so that it can be taken to an outside solver.</summary>
/// <remarks>
/// <c>y_b_e</c> is 1 when entry e (a learner in an offering, for a need) is taken in block b; <c>n_b_o_t_r</c> counts sessions of offering o in block b with staff of class t in a
/// space of class r. What indices stand for is told in comments. It is the model of the bound: its optimum is at least the value of every schedule, and at most
/// <see cref="ScheduleProposal.UpperBound"/>. What pins and blended models fix is out of it; <c>decided</c> stands for its worth.
/// </remarks>
public static class LpModelWriter
{
    /// <summary>Writes a model.</summary>
    /// <param name="stream">Where to, as UTF-8; it stays open.</param>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The problem has an issue that is an error; validate it first.</exception>
    public static void Write(Stream stream, EnvironmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(problem);
        ProblemRefusal.Check(problem);
        var dense = new DenseProblem(problem);
        var decided = FixedPlacements.Of(dense, new SolveOptions());
        var compiled = PlacementCompiler.Compile(dense, decided, isRelaxed: true);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new LpText(writer, compiled, FixedWorth.Of(dense, decided)).Write();
    }
}
