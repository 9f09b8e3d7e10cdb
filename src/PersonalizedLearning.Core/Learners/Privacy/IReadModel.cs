namespace PersonalizedLearning.Learners;

/// <summary>What is shown of a learner to one viewer: each member belongs to a part (<see cref="DataScopeAttribute"/>) and is empty where the viewer may not see it.</summary>
public interface IReadModel
{
    /// <summary>Gets for whom it was made, and what that viewer may see.</summary>
    Sight Sight { get; }
}
