namespace PersonalizedLearning.Environments;

/// <summary>A session of a course with what the problem tells about its block, way of learning and space.</summary>
internal sealed record CourseSession(Session Session, TimeBlock Block, ModalityProfile Modality, LearningSpace? Space)
{
    /// <summary>Whether it has no place: its space is none, or it names none and its way of learning does not ask for one.</summary>
    public bool IsRemote => Space is null ? Session.Space is null && Modality.Presence != Presence.OnSite : Space.Kind == SpaceKind.Remote;

    /// <summary>Whether it is on campus. A space that the problem does not describe is taken to be.</summary>
    public bool IsOnCampus => !IsRemote && Space?.Kind is null or SpaceKind.OnCampus;
}
