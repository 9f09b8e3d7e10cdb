using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

/// <content>Pins.</content>
public static partial class EnvironmentJson
{
    private static Pin ToPin(PinDocument document, string path)
    {
        Pin pin = document switch
        {
            LearnerPinDocument item => new LearnerPin(item.Learner, item.Block, item.Modality),
            StaffPinDocument item => new StaffPin(item.Staff, item.Block, item.Modality),
            SessionPinDocument item => new SessionPin(item.Session, item.Block, item.Modality)
            {
                Course = item.Course,
                Staff = item.Staff,
                Space = item.Space,
                Learners = (item.Learners ?? []).ToValueList(),
                Purpose = item.Purpose ?? SessionPurpose.Learning,
                Station = item.Station,
            },
            _ => throw new NotSupportedException($"There is no pin for {document.GetType().Name}."),
        };
        return pin with { Competency = document.Competency, By = document.By, Reason = document.Reason };
    }

    private static PinDocument ToDocument(Pin pin) => pin switch
    {
        LearnerPin item => new LearnerPinDocument
        {
            Learner = item.Learner, Block = item.Block, Modality = item.Modality, Competency = item.Competency, By = item.By, Reason = item.Reason,
        },
        StaffPin item => new StaffPinDocument
        {
            Staff = item.Staff, Block = item.Block, Modality = item.Modality, Competency = item.Competency, By = item.By, Reason = item.Reason,
        },
        SessionPin item => new SessionPinDocument
        {
            Session = item.Session,
            Block = item.Block,
            Modality = item.Modality,
            Competency = item.Competency,
            By = item.By,
            Reason = item.Reason,
            Course = item.Course,
            Staff = item.Staff,
            Space = item.Space,
            Learners = LearningJson.ArrayOrNull(item.Learners),
            Purpose = UnlessDefault(item.Purpose, SessionPurpose.Learning),
            Station = item.Station,
        },
        _ => throw new ArgumentException($"A pin of type {pin.GetType().Name} can't be written; expected one of this library.", nameof(pin)),
    };
}
