namespace PersonalizedLearning.Environments;

/// <summary>Each learner is worth the greatest of their wishes that are met.</summary>
internal sealed class WishTerm(int learners) : IGroupTerm
{
    private readonly List<(int Other, double Value)>[] wishes = [.. Enumerable.Range(0, learners).Select(_ => new List<(int, double)>())];

    public double Bound => wishes.Sum(own => own.Count == 0 ? 0 : own.Max(wish => wish.Value));

    public bool AreEqual(int first, int second) => true;

    public void Add(int learner, int other, double value) => wishes[learner].Add((other, value));

    /// <summary>The wishes of a learner.</summary>
    public IReadOnlyList<(int Other, double Value)> Of(int learner) => wishes[learner];

    public double ValueOf(int group, IReadOnlyList<int> learners)
    {
        var members = learners.ToHashSet();
        return learners.Sum(learner => wishes[learner].Where(wish => members.Contains(wish.Other)).Select(wish => wish.Value).DefaultIfEmpty().Max());
    }

    public GroupTermState Begin(GroupingModel model) => new WishTermState(this, model);
}
