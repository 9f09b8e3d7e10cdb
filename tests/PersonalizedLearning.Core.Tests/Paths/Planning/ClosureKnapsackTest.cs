using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Core.Tests.Paths.Planning;

[Properties(MaxTest = 300)]
public sealed class ClosureKnapsackTest
{
    private const string File = "paths/time_budget.json";
    private const int Effort = 100_000;

    [VectorFact(File)]
    public void Run_OfEveryInstance_FindsTheBestValueInTheLeastMinutes()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(SharedFiles.PathOf($"vectors/{File}")));
        foreach (var given in document.RootElement.GetProperty("instances").EnumerateArray())
        {
            var prerequisites = given.GetProperty("prerequisites").Deserialize<int[][]>()!;
            var choice = ClosureKnapsackSearch.Run(
                new ClosureKnapsack(
                    prerequisites, OrderOf(prerequisites), given.GetProperty("minutes").Deserialize<long[]>()!, given.GetProperty("value").Deserialize<double[]>()!,
                    given.GetProperty("budget").GetInt64()),
                Effort);

            Assert.True(choice.IsOptimal);
            Assert.Equal((given.GetProperty("optimalValue").GetDouble(), given.GetProperty("optimalMinutes").GetInt64()), (choice.Value, choice.Minutes));
        }
    }

    [Property]
    public Property Run_OfAFewSteps_EqualsTryingAll() => Prop.ForAll(Arb.From(Problems(11)), problem =>
    {
        var choice = ClosureKnapsackSearch.Run(problem, Effort);
        var (value, minutes) = Enumerated(problem);
        Assert.Equal(value, choice.Value, 9);
        Assert.Equal(minutes, choice.Minutes);
        Assert.True(choice.IsOptimal);
        AssertLegal(problem, choice);
    });

    [Property]
    public Property Run_OfLittleEffort_IsLegalAndWithinItsBound() => Prop.ForAll(Arb.From(Problems(40)), problem =>
    {
        var (hasty, thorough) = (ClosureKnapsackSearch.Run(problem, 1), ClosureKnapsackSearch.Run(problem, 2000));
        AssertLegal(problem, hasty);
        AssertLegal(problem, thorough);
        Assert.True(hasty.Value <= thorough.Value + 1e-9);
        Assert.True(thorough.Value <= hasty.Bound + 1e-9);
    });

    private static Gen<ClosureKnapsack> Problems(int most) =>
        from count in Gen.Choose(0, most)
        from links in Gen.Choose(0, 99).ArrayOf(count * count)
        from density in Gen.Elements(0, 5, 15, 40)
        from minutes in Gen.Choose(0, 60).ArrayOf(count)
        from halves in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 40))).ArrayOf(count)
        from unit in Gen.Elements(1, 0.5, 1e-6)
        from share in Gen.Choose(0, 110)
        let prerequisites = Enumerable.Range(0, count).Select(step => Enumerable.Range(0, step).Where(before => links[(step * count) + before] < density).ToArray()).ToArray()
        select new ClosureKnapsack(
            prerequisites, [.. Enumerable.Range(0, count)], Array.ConvertAll(minutes, item => (long)item), Array.ConvertAll(halves, item => item * unit),
            minutes.Sum() * share / 100);

    private static void AssertLegal(ClosureKnapsack problem, KnapsackChoice choice)
    {
        var chosen = Enumerable.Range(0, problem.Count).Where(step => choice.Members[step]).ToArray();
        Assert.All(chosen, step => Assert.All(problem.Prerequisites[step], before => Assert.True(choice.Members[before])));
        Assert.Equal(chosen.Sum(step => problem.Minutes[step]), choice.Minutes);
        Assert.Equal(chosen.Sum(step => problem.Values[step]), choice.Value, 9);
        Assert.True(choice.Minutes <= problem.Budget);
        Assert.True(choice.Value <= choice.Bound);
    }

    private static (double Value, long Minutes) Enumerated(ClosureKnapsack problem)
    {
        var best = (Value: 0.0, Minutes: 0L);
        for (var set = 0; set < 1 << problem.Count; set++)
        {
            var members = Enumerable.Range(0, problem.Count).Where(step => (set >> step) % 2 == 1).ToArray();
            if (members.All(step => problem.Prerequisites[step].All(before => (set >> before) % 2 == 1)))
            {
                var (value, minutes) = (members.Sum(step => problem.Values[step]), members.Sum(step => problem.Minutes[step]));
                var isBetter = value > best.Value + 1e-12 || (Math.Abs(value - best.Value) <= 1e-12 && minutes < best.Minutes);
                best = minutes <= problem.Budget && isBetter ? (value, minutes) : best;
            }
        }

        return best;
    }

    private static int[] OrderOf(int[][] prerequisites)
    {
        var order = new List<int>();
        var seen = new bool[prerequisites.Length];
        for (var step = 0; step < prerequisites.Length; step++)
        {
            Visit(step);
        }

        return [.. order];

        void Visit(int step)
        {
            if (!seen[step])
            {
                seen[step] = true;
                Array.ForEach(prerequisites[step], Visit);
                order.Add(step);
            }
        }
    }
}
