using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Rules of every kind, nested, over competencies that they are given.</summary>
public static class RuleGenerators
{
    private const int MostNested = 3;

    /// <summary>Rules over the competencies of <see cref="MasteryCase.Framework"/>; one may be named in several groups.</summary>
    public static Gen<CompetencyRule> Rules { get; } = RulesOver(MasteryCase.Framework.Competencies.Select(item => item.Id).ToValueList());

    /// <summary>Rules for some of the competencies of <see cref="MasteryCase.Framework"/> over any others: forests, but also webs and circles.</summary>
    public static Gen<CompetencyRuleSet> Sets { get; } = SetsOver(MasteryCase.Framework.Competencies.Select(item => item.Id).ToValueList());

    /// <summary>Rules over any texts that files may hold.</summary>
    public static Gen<WrittenRules> Written { get; } =
        from ids in Generating.EachOf(Enumerable.Range(0, 5).Select(index => TextGenerators.IdsEndingIn(FormattableString.Invariant($"#{index}"))))
        let competencies = ids.Select(CompetencyId.From).ToValueList()
        from rules in SetsOver(competencies)
        from count in Gen.Choose(0, 3)
        from credit in Generating.EachOf(Enumerable.Range(0, count).Select(index => Credit(index, competencies)))
        select new WrittenRules(rules, credit);

    /// <summary>A rule over competencies.</summary>
    public static Gen<CompetencyRule> RulesOver(ValueList<CompetencyId> competencies) => Nested(competencies, MostNested);

    /// <summary>Fewer rules.</summary>
    public static IEnumerable<CompetencyRuleSet> Shrink(CompetencyRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Shrinking.List(rules.Rules).Select(fewer => new CompetencyRuleSet(fewer, rules.Retired));
    }

    /// <summary>Simpler rules: those of which it is made.</summary>
    public static IEnumerable<CompetencyRule> Shrink(CompetencyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule switch
        {
            AllRule item => item.Members,
            AnyRule item => item.Members,
            AtLeastRule item => item.Members,
            PointsRule item => item.Members.Select(member => member.Rule),
            WeightedRule item => item.Members.Select(member => member.Rule),
            GatedRule item => item.Gates.Append(item.Score),
            _ => [],
        };
    }

    private static Gen<CreditRule> Credit(int index, ValueList<CompetencyId> competencies) =>
        from id in TextGenerators.IdsEndingIn(FormattableString.Invariant($"#{index}"))
        from requirement in RulesOver(competencies)
        from credits in Gen.Elements(5e-324, 0.1 + 0.2, 1, 1e6)
        from version in Gen.Elements(1, 2, int.MaxValue)
        from basis in Generating.AnyOf<CreditBasis>()
        from sources in Generating.SomeOf(Enum.GetValues<EvidenceSource>(), oneIn: 4)
        from most in Gen.Elements(0, 1.0 / 3, 1e6)
        select new CreditRule
        {
            Id = id, Requirement = requirement, Credits = credits, Version = version, Basis = basis, Caps = sources.Select(source => new SourceCap([source], most)).ToValueList(),
        };

    private static Gen<CompetencyRuleSet> SetsOver(ValueList<CompetencyId> competencies) =>
        from parents in Generating.SomeOf(competencies)
        from rules in Generating.EachOf(parents.Select(parent => ParentRule(parent, competencies)))
        from retired in Generating.SomeOf(competencies, oneIn: 6)
        select new CompetencyRuleSet(rules, retired);

    private static Gen<ParentRule> ParentRule(CompetencyId parent, ValueList<CompetencyId> competencies) =>
        from rule in RulesOver(competencies.Where(other => other != parent).ToValueList())
        from outcome in Gen.Frequency((6, Gen.Constant(RuleOutcome.Complete)), (2, Generating.AnyOf<RuleOutcome>()))
        from sticky in Gen.Elements(null, (bool?)true, (bool?)false)
        select new ParentRule(parent, rule) { Outcome = outcome, Sticky = sticky };

    private static Gen<CompetencyRule> Nested(ValueList<CompetencyId> competencies, int depth) => depth == 0
        ? Gen.Elements<CompetencyId>(competencies).Select(id => (CompetencyRule)id)
        : Gen.Frequency(
            (1, Gen.Elements<CompetencyId>(competencies).Select(id => (CompetencyRule)id)),
            (2, Members(competencies, depth, 0).Select(members => (CompetencyRule)new AllRule(members))),
            (2, Members(competencies, depth, 0).Select(members => (CompetencyRule)new AnyRule(members))),
            (2, from members in Members(competencies, depth, 1) from count in Gen.Choose(1, members.Count) select (CompetencyRule)new AtLeastRule(count, members)),
            (2, Points(competencies, depth)),
            (2, Weighted(competencies, depth)),
            (1, from gates in Members(competencies, depth, 1) from score in Nested(competencies, depth - 1) select (CompetencyRule)new GatedRule(gates, score)));

    private static Gen<CompetencyRule> Points(ValueList<CompetencyId> competencies, int depth) =>
        from members in Members(competencies, depth, 1)
        from points in Gen.Choose(0, 5).ArrayOf(members.Count)
        from required in Generating.OneIn(3).ArrayOf(members.Count)
        let worth = points.Sum() == 0 ? [1, .. points[1..]] : points
        from asked in Gen.Choose(1, worth.Sum())
        select (CompetencyRule)new PointsRule(asked, members.Select((member, index) => new PointsMember(member, worth[index], required[index])).ToValueList());

    private static Gen<CompetencyRule> Weighted(ValueList<CompetencyId> competencies, int depth) =>
        from members in Members(competencies, depth, 1)
        from weights in Gen.Elements(0.1, 1.0 / 3, 1, 2, 70).ArrayOf(members.Count)
        from cut in Gen.Elements(0, 0.25, 0.5, 2.0 / 3, 0.9, 1)
        select (CompetencyRule)new WeightedRule(cut, members.Select((member, index) => new WeightedMember(member, weights[index])).ToValueList());

    // A competency at most once in a group.
    private static Gen<ValueList<CompetencyRule>> Members(ValueList<CompetencyId> competencies, int depth, int least) =>
        from shuffled in Generating.Shuffled(competencies)
        from count in Gen.Choose(least, Math.Min(4, competencies.Count))
        from nested in Generating.EachOf(Enumerable.Range(0, count).Select(_ => Nested(competencies, depth - 1)))
        from direct in Generating.OneIn(2).ArrayOf(count)
        select nested.Select((rule, index) => direct[index] || rule is MemberRule ? shuffled[index] : rule).ToValueList();
}
