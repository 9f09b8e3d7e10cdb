using System.Globalization;
using System.Text;

namespace PersonalizedLearning.Environments;

/// <summary>Writes the aggregated model of a problem as CPLEX-LP text, so that it can be taken to an outside solver.</summary>
/// <remarks>
/// <c>y_b0_l3_o2</c> is 1 when learner 3 is in offering 2 in block 0, <c>z_b0_l3</c> when in none; <c>n_b0_o2_t1_r4</c> counts sessions of offering 2 in block 0 with staff of class 1
/// in a space of class 4. What indices stand for is told in comments. It is the model of the bound: its optimum is at least the value of every schedule, and at most
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
        writer.Write(LpModelText.Of(compiled.Model, Comments(compiled), FixedWorth.Of(dense, decided)));
    }

    private static IEnumerable<string> Comments(CompiledProblem compiled) =>
    [
        "Aggregated model of a schedule.",
        .. Listed("block", compiled.Dense.Slots.Select(slot => slot.Id.Value)),
        .. Listed("learner", compiled.Dense.Learners.Select(learner => learner.Value)),
        .. Listed("offering", compiled.Offerings.Select(offering => $"{offering.Modality.Id}{(offering.Competency is { } competency ? $" of {competency.Competency}" : string.Empty)}")),
        .. Listed("staff class", compiled.StaffClasses.Select(members => string.Join(' ', members.Select(member => member.Id)))),
        .. Listed("space class", compiled.SpaceClasses.Select(members => string.Join(' ', members.Select(place => place.Space.Id)))),
    ];

    private static IEnumerable<string> Listed(string what, IEnumerable<string> names) => names.Select((name, number) => string.Create(CultureInfo.InvariantCulture, $"{what} {number}: {name}"));
}
