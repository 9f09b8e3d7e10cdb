using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Environments.Tests.Placement;
using PersonalizedLearning.Testing.Environments;
using static PersonalizedLearning.Environments.Tests.Scheduling.SmallSchool;

namespace PersonalizedLearning.Environments.Tests.Scheduling;

public sealed class LpModelWriterTest
{
    [Fact]
    public void Write_OfSmallSchool_IsLpText()
    {
        var lines = TextOf(Of(1, 1, Need("a", "x"), Need("b", "x"))).Split('\n');

        Assert.Equal(["Maximize", "Subject To", "Binary", "General", "End"], lines.Where(line => line.Length > 0 && line[0] is not (' ' or '\\')));
        Assert.Contains("\\ learner 0: a", lines);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 510));
    }

    /// <summary>The outside solver finds an optimum between the worth of the schedule and the bound, also where staff need time to plan.</summary>
    [GlpsolTheory]
    [InlineData(0)]
    [InlineData(1)]
    public void Write_SolvedByGlpsol_LiesBetweenValueAndBound(int planning)
    {
        var solver = new ScheduleSolver(new ScheduleSolverOptions { MaxRemedies = 0, MaxVerifiedPrices = 0 });
        foreach (var problem in Gen.Sample(EnvironmentGenerators.Problems, 8, new Rnd(17, 4711), 20))
        {
            var planned = problem with { Staff = [.. problem.Staff.Select(member => member with { MinPlanningBlocks = planning })] };
            if (planned.Validate().Any(issue => issue.IsError))
            {
                continue;
            }

            var proposal = solver.Solve(planned, new SolveOptions { WorkLimit = 4 });

            Assert.InRange(Glpsol.Optimum(TextOf(planned)), proposal.Value - 1e-4, proposal.UpperBound + 1e-4);
        }
    }

    private static string TextOf(EnvironmentProblem problem)
    {
        using var stream = new MemoryStream();
        LpModelWriter.Write(stream, problem);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
