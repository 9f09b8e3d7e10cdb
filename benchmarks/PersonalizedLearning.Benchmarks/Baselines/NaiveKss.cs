using PersonalizedLearning.Simulation;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>A learner of KSS in the straightforward way: lists of neighbours, sets of legal concepts made at each step, growth handed on by recursion.</summary>
internal sealed class NaiveKss
{
    private const double Top = 5;

    private readonly Dictionary<int, List<int>> before = [];
    private readonly Dictionary<int, List<int>> after = [];
    private readonly IReadOnlyList<double> difficulty;
    private readonly HashSet<int> targets;
    private readonly double[] abilities;
    private int? last;
    private ChanceStream chance;

    public NaiveKss(IReadOnlyList<double> difficulty, IEnumerable<double> abilities, IEnumerable<int> targets, int last, ChanceStream chance)
    {
        (this.difficulty, this.abilities, this.targets, this.last, this.chance) = (difficulty, [.. abilities], [.. targets], last < 0 ? null : last, chance);
        for (var concept = 0; concept < difficulty.Count; concept++)
        {
            before[concept] = [.. KssGraph.Edges.Where(edge => edge.After == concept).Select(edge => edge.Before)];
            after[concept] = [.. KssGraph.Edges.Where(edge => edge.Before == concept).Select(edge => edge.After)];
        }
    }

    public IReadOnlyList<double> Abilities => abilities;

    public bool Step(int concept)
    {
        var isRight = chance.Next() < 0.25 + (0.75 / (1 + Math.Exp(-8.5 * (abilities[concept] - difficulty[concept]))));
        if (Legal().Contains(concept))
        {
            var gain = 0.5 * (Top - abilities[concept]) * Math.Exp(-before[concept].Sum(its => Top - abilities[its]));
            Promote(concept, gain);
            last = concept;
        }

        return isRight;
    }

    private HashSet<int> Legal()
    {
        HashSet<int> legal = last is not { } from ? [.. after.Keys] : [from, .. after[from], .. before[from], .. before[from].SelectMany(its => before[its]), .. before[from].SelectMany(its => after[its])];
        legal.RemoveWhere(concept => !targets.Any(target => Leads(concept, target)));
        return legal.Count > 0 ? legal : targets;
    }

    private bool Leads(int concept, int target) => concept == target || after[concept].Any(next => Leads(next, target));

    private void Promote(int concept, double gain)
    {
        abilities[concept] = Math.Min(Top, abilities[concept] + gain);
        foreach (var next in after[concept])
        {
            Promote(next, gain / 2);
        }
    }
}
