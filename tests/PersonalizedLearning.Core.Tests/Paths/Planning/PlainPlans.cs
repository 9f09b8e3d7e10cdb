using PersonalizedLearning.Paths;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Paths.Planning;

/// <summary>Plans as one would state them: all sets of steps that hold what they build on, and what each is worth.</summary>
internal sealed class PlainPlans
{
    private readonly LearningSituation situation;
    private readonly List<int> steps;
    private readonly List<(HashSet<int> Needs, double Weight, int Goal)> open = [];
    private readonly double reached;
    private readonly double all;

    public PlainPlans(LearningSituation situation, PlanRequest request)
    {
        this.situation = situation;
        var cyclic = Enumerable.Range(0, situation.Graph.Count).Where(IsBlocked).ToHashSet();
        foreach (var goal in request.Goals)
        {
            var members = situation.Framework.MembersOf(situation.Framework.IndexOf(goal.Competency));
            all += goal.Weight;
            reached += members.Count == 0 ? goal.Weight : 0;
            foreach (var member in members)
            {
                if (situation.Map[member].IsMastered)
                {
                    reached += goal.Weight / members.Count;
                }
                else if (!cyclic.Contains(member))
                {
                    open.Add((NeedsOf(member), goal.Weight / members.Count, member));
                }
            }
        }

        steps = [.. open.SelectMany(item => item.Needs).Distinct().Order()];
    }

    public int Count => steps.Count;

    public double Best(int minutes)
    {
        var best = 0.0;
        for (var set = 0; set < 1 << Count; set++)
        {
            var chosen = steps.Where((_, place) => (set >> place) % 2 == 1).ToHashSet();
            if (chosen.Sum(MinutesOf) <= minutes && chosen.All(step => Before(step).All(chosen.Contains)))
            {
                best = Math.Max(best, ValueOf(chosen));
            }
        }

        return best;
    }

    /// <summary>What is had by taking again and again the step that, with all that it still needs, is worth most a minute and fits.</summary>
    public double Greedy(int minutes)
    {
        var chosen = new HashSet<int>();
        while (true)
        {
            var fitting = steps.Where(step => !chosen.Contains(step)).Select(step => NeedsOf(step).Except(chosen).ToList())
                .Where(missing => chosen.Sum(MinutesOf) + missing.Sum(MinutesOf) <= minutes).ToList();
            if (fitting.Count == 0)
            {
                return ValueOf(chosen);
            }

            chosen.UnionWith(fitting.MaxBy(missing => (ValueOf([.. chosen, .. missing]) - ValueOf(chosen)) / missing.Sum(MinutesOf))!);
        }
    }

    private double ValueOf(HashSet<int> chosen) =>
        (reached + open.Sum(item => item.Weight * ((0.5 * item.Needs.Count(chosen.Contains) / item.Needs.Count) + (chosen.Contains(item.Goal) ? 0.5 : 0)))) / all;

    private int MinutesOf(int step) =>
        situation.Catalog.Teaching(step).ToArray().Select(position => situation.Catalog.Catalog.Experiences[position].Minutes).DefaultIfEmpty(30).Min();

    private IEnumerable<int> Before(int step) => situation.Graph.HardPrerequisites(step).ToArray().Where(before => !situation.Map[before].IsMastered);

    private HashSet<int> NeedsOf(int step)
    {
        var needs = new HashSet<int> { step };
        var waiting = new Queue<int>([step]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var before in Before(next).Where(needs.Add))
            {
                waiting.Enqueue(before);
            }
        }

        return needs;
    }

    private bool IsBlocked(int step) =>
        !situation.Map[step].IsMastered && NeedsOf(step).Any(need => Before(need).Any(before => NeedsOf(before).Contains(need)));
}
