using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PersonalizedLearning.Testing.Environments;

namespace PersonalizedLearning.Environments.Tests.Grouping;

public sealed class GroupingStateTest
{
    private const double Near = 1e-7;

    [Property(MaxTest = 60)]
    public Property Changes_OneAfterTheOther_LeaveWhatIsReckonedAnew() => Prop.ForAll(Models.ToArbitrary(), item =>
    {
        var (model, start, changes) = item;
        var state = new GroupingState(model);
        state.Reset(start);
        foreach (var (first, second, group) in changes)
        {
            var before = state.Value;
            if (state.GroupOf[first] != state.GroupOf[second])
            {
                var gain = state.SwapGain(first, second);
                state.Swap(first, second, gain);
                AssertAnew(model, state, before + gain);
            }
            else if (state.GroupOf[first] != group)
            {
                var gain = state.MoveGain(first, group);
                state.Move(first, group, gain);
                AssertAnew(model, state, before + gain);
            }
        }
    });

    [Property(MaxTest = 40)]
    public Property Run_FromGroupsThatKeepTheRules_KeepsThem() => Prop.ForAll(Models.ToArbitrary(), item =>
    {
        var (start, isFeasible) = GroupingConstruction.Run(item.Model, 3);
        if (!isFeasible)
        {
            return;
        }

        var state = new GroupingState(item.Model);
        state.Reset(start);
        var chain = new GroupingChain(item.Model, state, 4);
        chain.Run(2000, 1);
        chain.Descend();

        AssertAnew(item.Model, state, state.Value);
        for (var group = 0; group < item.Model.Groups; group++)
        {
            Assert.InRange(state.SizeOf[group], item.Model.MinSize[group], item.Model.MaxSize[group]);
        }

        Assert.All(Enumerable.Range(0, item.Model.Items), learner => Assert.True(state.MayJoin(learner, state.GroupOf[learner])));
        Assert.All(state.Loads.Zip(item.Model.Caseloads), load => Assert.True(load.First <= load.Second));
    });

    private static Gen<(GroupingModel Model, int[] Start, (int First, int Second, int Group)[] Changes)> Models =>
        from policy in Gen.Elements<GroupingPolicyCase>(GroupingPolicyCase.All)
        from problem in GroupingGenerators.Classes.Where(problem => !problem.Validate().Any(issue => issue.IsError))
        let model = GroupingCompilation.Of(problem, policy.Policy).Model
        from start in Gen.Choose(0, model.Groups - 1).ArrayOf(model.Items)
        from changes in (from first in Gen.Choose(0, model.Items - 1)
                         from second in Gen.Choose(0, model.Items - 1)
                         from to in Gen.Choose(0, model.Groups - 1)
                         select (first, second, to)).ArrayOf(12)
        select (model, start, changes);

    private static void AssertAnew(GroupingModel model, GroupingState state, double value)
    {
        var anew = new GroupingState(model);
        anew.Reset(state.GroupOf);
        Assert.Equal(anew.Value, value, Near);
        Assert.Equal(anew.Value, state.Value, Near);
        Assert.Equal(anew.SizeOf, state.SizeOf);
        Assert.Equal(anew.Loads, state.Loads);
        Assert.Equal(anew.Clashes, state.Clashes);
        Assert.All(anew.Pull.Zip(state.Pull), pair => Assert.Equal(pair.First, pair.Second, Near));
    }
}
