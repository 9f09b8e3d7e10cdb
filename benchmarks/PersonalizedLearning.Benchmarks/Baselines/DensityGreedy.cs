using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>What one would write first: takes again and again the step that, with all that is missing before it, is worth most a minute and still fits.</summary>
internal static class DensityGreedy
{
    public static double ValueOf(ClosureKnapsack problem)
    {
        var needs = new HashSet<int>[problem.Count];
        foreach (var step in problem.Order)
        {
            needs[step] = [step, .. problem.Prerequisites[step].SelectMany(before => needs[before])];
        }

        var (chosen, room) = (new HashSet<int>(), problem.Budget);
        while (true)
        {
            var fitting = Enumerable.Range(0, problem.Count).Where(step => !chosen.Contains(step)).Select(step => needs[step].Where(need => !chosen.Contains(need)).ToList())
                .Where(missing => missing.Sum(need => problem.Minutes[need]) <= room).ToList();
            if (fitting.Count == 0)
            {
                return chosen.Order().Sum(step => problem.Values[step]);
            }

            var densest = fitting.MaxBy(missing => missing.Sum(need => problem.Values[need]) / missing.Sum(need => problem.Minutes[need]))!;
            chosen.UnionWith(densest);
            room -= densest.Sum(need => problem.Minutes[need]);
        }
    }
}
