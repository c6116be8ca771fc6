# trd-intake in a container, as an ordinary user:
#   docker build -t trd-intake .
#   docker run -it --rm -v trd-data:/data -v trd-key:/key trd-intake chat
# The key lies in a volume of its own: whoever copies the data alone can read nothing.

FROM python:3.13-slim AS build
RUN pip install --no-cache-dir uv==0.13.9
WORKDIR /app
ENV UV_PYTHON_DOWNLOADS=never
COPY pyproject.toml uv.lock ./
# The dependencies first: a change to the program alone then builds in seconds.
RUN uv sync --frozen --no-dev --no-install-project --compile-bytecode
COPY README.md ./
COPY lexicon lexicon
COPY nlp nlp
COPY scoring scoring
COPY bot bot
RUN uv sync --frozen --no-dev --no-editable --compile-bytecode

FROM python:3.13-slim
RUN useradd --uid 1000 --no-create-home intake \
    && install -d -m 0700 -o intake -g intake /data /key
COPY --from=build /app/.venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH \
    LANG=C.UTF-8 \
    PYTHONDONTWRITEBYTECODE=1 \
    TRD_INTAKE_HOME=/data \
    TRD_INTAKE_KEY_FILE=/key/key
USER intake
VOLUME ["/data", "/key"]
ENTRYPOINT ["trd-intake"]
CMD ["--help"]
