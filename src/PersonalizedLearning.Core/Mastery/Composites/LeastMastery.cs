using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Mastery;

/// <summary>An explained rule, and the least that its members would have to be mastered for it.</summary>
/// <param name="Explanation">How it stands.</param>
/// <param name="ScoreWhenMet">The score that it has at least once what is missing was mastered.</param>
internal readonly record struct LeastMastery(RuleExplanation Explanation, double ScoreWhenMet)
{
    public bool IsMet => Explanation.IsMet;

    public bool HasLeft => Explanation.HasLeft;

    public double Reached
    {
        init => Explanation = Explanation with { Reached = value };
    }

    public double Needed
    {
        init => Explanation = Explanation with { Needed = value };
    }

    public ValueList<CompetencyId>? Missing
    {
        get => Explanation.Missing;
        init => Explanation = Explanation with { Missing = value };
    }

    public static LeastMastery Retired(RuleExplanation explanation) => new(explanation, 0);

    public LeastMastery Contributing(double contribution) => this with { Explanation = Explanation with { Contribution = contribution } };

    /// <summary>The fewest competencies whose mastery would meet so many members more; null when there are not that many.</summary>
    public static ValueList<CompetencyId>? Fewest(IReadOnlyList<LeastMastery> members, int count)
    {
        var picked = Open(members).OrderBy(index => members[index].Missing!.Value.Count).Take(count).Order().ToList();
        return picked.Count == count ? Joined(members, picked) : null;
    }

    /// <summary>Few competencies whose mastery would lift a mean enough: those that lift it the most for each competency first.</summary>
    public static ValueList<CompetencyId>? Heaviest(IReadOnlyList<LeastMastery> members, double[] gains, Func<double, bool> isEnough)
    {
        var picked = new List<int>();
        var lift = 0.0;
        foreach (var index in Open(members).OrderByDescending(index => gains[index] / members[index].Missing!.Value.Count))
        {
            picked.Add(index);
            lift += gains[index];
            if (isEnough(lift))
            {
                return Joined(members, Needful(picked, gains, isEnough));
            }
        }

        return null;
    }

    /// <summary>Puts the competencies that members miss together, in the order of the members, each once.</summary>
    public static ValueList<CompetencyId> Joined(IReadOnlyList<LeastMastery> members, IEnumerable<int> picked) =>
        picked.SelectMany(index => members[index].Missing!.Value).Distinct().ToValueList();

    /// <summary>The members that are not met and could be.</summary>
    public static IEnumerable<int> Open(IReadOnlyList<LeastMastery> members) =>
        Enumerable.Range(0, members.Count).Where(index => members[index] is { HasLeft: false, IsMet: false, Missing: not null });

    // What was picked early for little may have become superfluous by what came later. Without any evidence nothing is met, so one stays.
    private static IEnumerable<int> Needful(List<int> picked, double[] gains, Func<double, bool> isEnough)
    {
        foreach (var index in picked.OrderBy(index => gains[index]).ToList())
        {
            if (picked.Count > 1 && isEnough(picked.Where(other => other != index).Sum(other => gains[other])))
            {
                picked.Remove(index);
            }
        }

        return picked.Order();
    }
}
