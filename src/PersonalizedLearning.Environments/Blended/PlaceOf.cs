using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>From where a learner would take part, as far as it can be known before a space is chosen.</summary>
internal static class PlaceOf
{
    /// <summary>Whether the learner would take part from elsewhere: the way of learning asks for it, or allows it and the learner is elsewhere in the block.</summary>
    public static bool IsRemote(EnvironmentProblem problem, LearnerId learner, ModalityProfile modality, TimeBlock block) => modality.Presence switch
    {
        Presence.Remote => true,
        Presence.Either => problem.Attendance.FirstOrDefault(item => item.Learner == learner) is { } attendance && attendance.RemoteIn.Contains(block.Id),
        _ => false,
    };
}
