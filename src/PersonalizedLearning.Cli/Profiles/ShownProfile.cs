using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Cli.Profiles;

/// <summary>What a viewer may see of a profile, with what it takes to show it.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Goals">The goals with their progress.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Name">What the learner is called; null for the identifier.</param>
internal sealed record ShownProfile(ProfileView Profile, GoalsView Goals, CompetencyFramework Framework, string? Name)
{
    /// <summary>Gets what the learner is called.</summary>
    public string LearnerName => Name ?? Profile.Learner.Value;

    /// <summary>Gets who looks, and what for.</summary>
    public Viewer Viewer => Profile.Sight.Viewer;

    /// <summary>Gets whether the learner looks.</summary>
    public bool IsOwn => Viewer.Role == PersonRole.Learner;
}
