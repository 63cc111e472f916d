"""Runs a handler for Plumbline as AWS Lambda's Python runtime would: one line of JSON in for each call, one line out.

    python3 -u bootstrap.py CODE_DIRECTORY FILE HANDLER

Calls come in at descriptor 3 and answers go out at 4; where the handler stands is written to 6 at SIGUSR1 and when the process crashes.
"""
import faulthandler
import importlib.util
import inspect
import json
import linecache
import os
import signal
import sys
import time
import traceback

CODE, FILE, HANDLER = sys.argv[1:4]
LONGEST_RETURNED = 10_000
OWN_PID = os.getpid()


class Context:
    """https://docs.aws.amazon.com/lambda/latest/dg/python-context.html"""

    function_version = '$LATEST'
    identity = None
    client_context = None

    def __init__(self, given):
        self.aws_request_id = given['requestId']
        self.function_name = given['functionName']
        self.invoked_function_arn = given['functionArn']
        self.memory_limit_in_mb = str(given['memoryMb'])
        self.log_group_name = '/aws/lambda/' + given['functionName']
        self.log_stream_name = given['requestId']
        self._deadline = time.monotonic() + given['timeoutMs'] / 1000

    def get_remaining_time_in_millis(self):
        return max(0, int((self._deadline - time.monotonic()) * 1000))


def described(error, type_name=None):
    """An exception with the innermost line of the handler's own code that it came through."""
    if isinstance(error, SyntaxError):
        found = {'file': error.filename, 'line': error.lineno, 'source': error.text or ''}
        message = error.msg
    else:
        frames = traceback.extract_tb(error.__traceback__)
        own = [f for f in frames if f.filename.startswith(CODE)] or [f for f in frames if f.filename != __file__]
        found = {}
        if own:
            found = {'file': own[-1].filename, 'line': own[-1].lineno, 'source': linecache.getline(own[-1].filename, own[-1].lineno)}
        message = str(error)
    if found.get('file'):
        found['file'] = os.path.relpath(found['file'], CODE) if found['file'].startswith(CODE) else found['file']
    return {'type': type_name or type(error).__name__, 'message': message[:2000], **found}


def exited(error):
    code = 0 if error.code is None else error.code
    return {**described(error, 'Runtime.ExitError'), 'message': f'The function exited with {code}'}


def load():
    """The handler. A rule class of rdklib is run by its Evaluator, as the file that rdk writes does."""
    sys.path.insert(0, CODE)
    name = os.path.splitext(os.path.basename(FILE))[0]
    spec = importlib.util.spec_from_file_location(name, os.path.join(CODE, FILE))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    handler = getattr(module, HANDLER, None)
    if inspect.isclass(handler) and (hasattr(handler, 'evaluate_change') or hasattr(handler, 'evaluate_periodic')):
        from rdklib import Evaluator

        types = getattr(module, 'APPLICABLE_RESOURCES', None)
        return lambda event, context: Evaluator(handler(), types).handle(event, context)
    if not callable(handler):
        raise HandlerNotFound(f"{FILE} has no function '{HANDLER}'")
    return handler


class HandlerNotFound(Exception):
    pass


def returned(value):
    try:
        text = json.dumps(value)
        return json.loads(text) if len(text) <= LONGEST_RETURNED else None
    except (TypeError, ValueError):
        return repr(value)[:LONGEST_RETURNED]


def called(handler, call):
    try:
        return {'returned': returned(handler(call['event'], Context(call['context'])))}
    except SystemExit as error:
        return {'error': exited(error), 'ends': True}
    except MemoryError as error:
        return {'error': {**described(error, 'Runtime.OutOfMemory'), 'message': 'The function ran out of memory'}, 'ends': True}
    except BaseException as error:  # Whatever it is, the rule's status is to name it.
        return {'error': described(error)}


def loaded():
    try:
        return load(), None
    except HandlerNotFound as error:
        return None, {'type': 'Runtime.HandlerNotFound', 'message': str(error)}
    except SyntaxError as error:
        return None, described(error, 'Runtime.UserCodeSyntaxError')
    except ImportError as error:
        return None, described(error, 'Runtime.ImportModuleError')
    except SystemExit as error:
        return None, exited(error)
    except BaseException as error:
        return None, described(error)


def end_if_forked():
    if os.getpid() != OWN_PID:
        os._exit(0)


def main():
    for descriptor in (3, 4, 6):
        os.set_inheritable(descriptor, False)
    faulthandler.enable(file=6, all_threads=False)
    faulthandler.register(signal.SIGUSR1, file=6, all_threads=False)
    handler, failure = loaded()
    end_if_forked()
    with os.fdopen(3, 'r', encoding='utf-8') as calls, os.fdopen(4, 'w', encoding='utf-8') as answers:
        answers.write('{"ready": true}\n')
        answers.flush()
        for line in calls:
            call = json.loads(line)
            answer = {'error': failure, 'ends': True} if failure else called(handler, call)
            end_if_forked()
            try:
                sys.stdout.flush()
                sys.stderr.flush()
            except (OSError, ValueError):
                pass  # The handler closed them.
            try:
                os.write(1, f"\0{call['context']['requestId']}\n".encode())
            except OSError:
                pass
            answers.write(json.dumps(answer) + '\n')
            answers.flush()


main()
