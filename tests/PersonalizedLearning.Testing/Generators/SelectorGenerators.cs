using FsCheck;
using FsCheck.Fluent;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Selectors with any legal parameters.</summary>
public static class SelectorGenerators
{
    private static readonly Gen<double> Shares = Gen.Elements(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0);

    private static Gen<WeightedItem> Items { get; } =
        from index in Gen.Choose(0, 13)
        from rates in Shares.OrNull(3).ArrayOf(3)
        select new WeightedItem { Experience = ExperienceOf(index), Guess = rates[0], Slip = rates[1], Difficulty = rates[2] };

    private static Gen<ValueList<ZpdesGroup>> ZpdesGroups { get; } =
        from order in Generating.Shuffled(Enumerable.Range(0, FrameworkGenerators.Reach).Select(index => FrameworkGenerators.Id(index).Value).ToList())
        from kind in Gen.Choose(0, 2)
        from initial in Gen.Choose(1, 3)
        select kind switch
        {
            0 => default,
            1 => [new ZpdesGroup { Name = "all", Values = order.ToValueList(), Initial = initial }],
            _ => (ValueList<ZpdesGroup>)
            [
                new ZpdesGroup { Name = "first", Values = ["inner", .. order.Take(3)], Initial = initial },
                new ZpdesGroup { Name = "inner", Values = order.Skip(3).ToValueList(), Initial = initial },
            ],
        };

    /// <summary>The shipped recommender.</summary>
    public static Gen<ISelector> Recommenders { get; } = LearningGenerators.Options.Select(options => (ISelector)new Recommender(options));

    /// <summary>Fixed sequences, given or of the framework.</summary>
    public static Gen<ISelector> FixedSequences { get; } =
        from ids in Gen.Choose(0, FrameworkGenerators.Reach - 1).Between(0, 8)
        from onlyReady in Gen.Elements(true, false)
        select (ISelector)new FixedSequenceSelector(new FixedSequenceParameters { Sequence = ids.Distinct().Select(FrameworkGenerators.Id).ToValueList(), OnlyReady = onlyReady });

    /// <summary>Lowest mastery first, and its variant.</summary>
    public static Gen<ISelector> LowestMasteries { get; } =
        from threshold in Gen.Elements(1e-9, 0.3, 0.5, 0.95, 1)
        from highestFirst in Gen.Elements(true, false)
        select (ISelector)new LowestMasterySelector(new LowestMasteryParameters { Threshold = threshold, HighestFirst = highestFirst });

    /// <summary>Weighted selectors, with items of which nothing can be told, and such as tell everything.</summary>
    public static Gen<ISelector> Weighted { get; } =
        from weights in Gen.Elements(0, 0.5, 2, 1e6).ArrayOf(4)
        from mastered in Gen.Elements(-20, 0, 2.2, 20.0)
        from forgiven in Gen.Elements(0, 0.5, 20.0)
        from strengths in Shares.ArrayOf(2)
        from rates in Shares.ArrayOf(3)
        from items in Items.Between(0, 5)
        select (ISelector)new WeightedSelector(new WeightedParameters
        {
            Readiness = weights[0],
            Remediation = weights[1],
            Continuity = weights[2],
            Difficulty = weights[3],
            MasteredFrom = mastered,
            Forgiveness = forgiven,
            HardPrerequisite = strengths[0],
            SoftPrerequisite = strengths[1],
            Guess = rates[0],
            Slip = rates[1],
            ItemDifficulty = rates[2],
            ByExperience = items.DistinctBy(item => item.Experience).ToValueList(),
        });

    /// <summary>Zones of proximal development over the goals or over groups, some of them nested.</summary>
    public static Gen<ISelector> Zpdes { get; } =
        from initial in Gen.Elements(1e-6, 0.05, 1)
        from rates in Shares.ArrayOf(3)
        from step in Gen.Elements(2, 3, 6, 64)
        from follows in Gen.Elements(true, false)
        from groups in ZpdesGroups
        select (ISelector)new ZpdesSelector(new ZpdesParameters
        {
            InitialQuality = initial, Memory = rates[0], ActivateAbove = rates[1], DeactivateAbove = rates[2], Step = step, FollowsPrerequisites = follows, Groups = groups,
        });

    /// <summary>The right activity at the right time, with a table and without.</summary>
    public static Gen<ISelector> Riarit { get; } =
        from initial in Gen.Elements(1e-6, 0.05, 1)
        from rates in Shares.ArrayOf(3)
        from impacts in Shares.ArrayOf(8)
        from hasTable in Gen.Elements(true, false)
        let standard = new RiaritParameters { InitialQuality = initial, Memory = rates[0], Gain = rates[1], LevelStep = rates[2] }
        select (ISelector)new RiaritSelector(hasTable ? WithTable(standard, impacts) : standard);

    /// <summary>Schedules of reviews; few, as each is worked out for all states.</summary>
    public static Gen<ISelector> Reviews { get; } = Gen.Elements(
        [
            .. new[]
            {
                new ReviewScheduleParameters(), new ReviewScheduleParameters { Difficulty = 18 }, new ReviewScheduleParameters { Difficulty = 1, TargetDays = 20, ForgetCost = 30 },
            }.Select(parameters => (ISelector)new ReviewSelector(new ReviewSchedule(parameters))),
        ]);

    private static RiaritParameters WithTable(RiaritParameters standard, double[] impacts) => standard with
    {
        Competencies = [FrameworkGenerators.Id(0), FrameworkGenerators.Id(1)],
        Table =
        [
            new RiaritParameter
            {
                Name = "task",
                Values =
                [
                    new RiaritValue { Name = "easy", Impact = [impacts[0], impacts[1]] },
                    new RiaritValue { Name = "hard", Impact = [impacts[2]], Requires = [impacts[3]], StopsAt = [impacts[4], impacts[5]] },
                ],
            },
            new RiaritParameter { Name = "help", Values = [new RiaritValue { Name = "none", Impact = [impacts[6], impacts[7]] }] },
        ],
        Activities = Enumerable.Range(0, 12).Select(index => new RiaritActivity { Experience = ExperienceOf(index), Values = [index % 2 == 0 ? "easy" : "hard", "none"] }).ToValueList(),
    };

    private static ExperienceId ExperienceOf(int index) => ExperienceId.From(FormattableString.Invariant($"x{index}"));
}
