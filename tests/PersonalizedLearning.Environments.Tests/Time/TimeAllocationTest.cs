using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Environments.Tests.Time;

public sealed class TimeAllocationTest
{
    private static readonly Gen<TimeDemand> Demands =
        from remaining in Gen.Choose(0, 600)
        from priority in Gen.Elements(0.001, 0.5, 1, 1, 2, 1000)
        from days in Gen.Choose(1, 40)
        from least in Gen.Elements(0, 0, 0, 20, 90)
        from most in Gen.Choose(0, 300).OrNull(2)
        select new TimeDemand(CompetencyId.From("c"), remaining) { Priority = priority, SchoolDays = days, LeastMinutes = least, MostMinutes = most };

    private static readonly Gen<TimeBudget> Budgets =
        from minutes in Gen.Choose(0, 900)
        from block in Gen.Elements(1, 30, 45)
        from demands in Demands.Between(0, 6)
        select new TimeBudget(minutes, demands.Select((demand, number) => demand with { Goal = CompetencyId.From($"g{number}") }).ToValueList()) { BlockMinutes = block };

    [Property(MaxTest = 200)]
    public Property Allocate_AnyBudget_GivesAllMinutes_WithinTheBoundsOfEachGoal() => Prop.ForAll(Budgets.ToArbitrary(), budget =>
    {
        var result = TimeAllocation.Allocate(budget);

        var most = budget.Demands.Sum(demand => Math.Min(demand.RemainingMinutes, demand.MostMinutes ?? int.MaxValue));
        Assert.Equal(Math.Min(budget.Minutes, result.NotEnough.Count > 0 ? budget.Minutes : most), result.Goals.Sum(goal => goal.Minutes));
        Assert.Equal(result.Goals.Sum(goal => goal.Minutes), result.Goals.Sum(goal => goal.Share), 1e-6);
        foreach (var demand in budget.Demands)
        {
            var minutes = result.Goals.Single(goal => goal.Goal == demand.Goal).Minutes;
            var upper = Math.Min(demand.RemainingMinutes, demand.MostMinutes ?? int.MaxValue);
            var missing = result.NotEnough.SingleOrDefault(item => item.Goal == demand.Goal)?.MissingMinutes ?? 0;
            Assert.InRange(minutes, Math.Min(demand.LeastMinutes, upper) - missing, upper);
        }
    });

    [Property(MaxTest = 200)]
    public Property Allocate_AnyBudget_TellsOfMissingTimeOnlyWhereTheFewestMinutesAreTooMany() => Prop.ForAll(Budgets.ToArbitrary(), budget =>
    {
        var fewest = budget.Demands.Sum(demand => Math.Min(demand.LeastMinutes, Math.Min(demand.RemainingMinutes, demand.MostMinutes ?? int.MaxValue)));
        Assert.Equal(Math.Max(0, fewest - budget.Minutes), TimeAllocation.Allocate(budget).NotEnough.Sum(item => item.MissingMinutes));
    });

    [Property(MaxTest = 200)]
    public Property Allocate_WhatMattersMore_NeverGetsLess() => Prop.ForAll(Budgets.ToArbitrary(), Gen.Elements(1.0, 1.01, 3.0).ToArbitrary(), (budget, factor) =>
    {
        if (budget.Demands.Count == 0)
        {
            return;
        }

        var less = budget.Demands[0] with { Goal = CompetencyId.From("a-less"), Priority = budget.Demands[0].Priority };
        var more = less with { Goal = CompetencyId.From("b-more"), Priority = less.Priority * factor };
        var result = TimeAllocation.Allocate(budget with { Demands = [.. budget.Demands.Skip(1), less, more] });

        var (of, beside) = (MinutesOf(result, more), MinutesOf(result, less));
        Assert.True(factor == 1 ? Math.Abs(of - beside) <= budget.BlockMinutes : of >= beside, $"{of} beside {beside}");
    });

    [Property(MaxTest = 100)]
    public Property Allocate_InAnyOrder_GivesTheSame() => Prop.ForAll(Budgets.ToArbitrary(), budget =>
        Assert.Equal(TimeAllocation.Allocate(budget), TimeAllocation.Allocate(budget with { Demands = budget.Demands.Reverse().ToValueList() })));

    [Property(MaxTest = 100)]
    public Property Allocate_AllPrioritiesScaled_GivesTheSameShares() => Prop.ForAll(Budgets.ToArbitrary(), budget =>
    {
        var scaled = TimeAllocation.Allocate(budget with { Demands = budget.Demands.Select(demand => demand with { Priority = demand.Priority * 8 }).ToValueList() });
        Assert.All(TimeAllocation.Allocate(budget).Goals.Zip(scaled.Goals), pair => Assert.Equal(pair.First.Share, pair.Second.Share, 1e-6));
    });

    [Fact]
    public void Allocate_TwoGoals_FollowsPriorityTimesWhatADayRequires()
    {
        var result = TimeAllocation.Allocate(new TimeBudget(180,
        [
            new TimeDemand(CompetencyId.From("algebra"), 600) { SchoolDays = 10 },
            new TimeDemand(CompetencyId.From("essay"), 600) { SchoolDays = 20, Priority = 4 },
        ]) { BlockMinutes = 30 });

        Assert.Equal([60, 120], result.Goals.Select(goal => goal.Minutes));
        Assert.Empty(result.NotEnough);
    }

    [Fact]
    public void Allocate_FewestMinutesTooMany_FollowsPriority_AndTellsWhatIsMissing()
    {
        var result = TimeAllocation.Allocate(new TimeBudget(90,
        [
            new TimeDemand(CompetencyId.From("algebra"), 600) { LeastMinutes = 90, Priority = 2 },
            new TimeDemand(CompetencyId.From("essay"), 600) { LeastMinutes = 90 },
        ]));

        Assert.Equal([60, 30], result.Goals.Select(goal => goal.Minutes));
        Assert.Equal([new NotEnoughTime(CompetencyId.From("algebra"), 30), new NotEnoughTime(CompetencyId.From("essay"), 60)], result.NotEnough);
    }

    [Fact]
    public void Allocate_GoalTwice_IsRefused() => Assert.Contains("'algebra' is there twice", Assert.Throws<ArgumentException>(() =>
        TimeAllocation.Allocate(new TimeBudget(90, [new TimeDemand(CompetencyId.From("algebra"), 1), new TimeDemand(CompetencyId.From("algebra"), 2)]))).Message, StringComparison.Ordinal);

    private static int MinutesOf(TimeAllocationResult result, TimeDemand demand) => result.Goals.Single(goal => goal.Goal == demand.Goal).Minutes;
}
